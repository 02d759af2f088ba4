package io.yuzuri.benchmarks.harness;

import java.util.Locale;

/** What is asked of a server. */
enum Kind {
    ECHO,
    PING,
    INLINE,
    GET,
    SET;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String protocol() {
        return this == ECHO ? "echo" : "resp";
    }

    static Kind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
