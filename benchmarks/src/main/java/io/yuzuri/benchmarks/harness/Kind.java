package io.yuzuri.benchmarks.harness;

import java.util.Arrays;
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
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind " + id + ", but "
                        + Arrays.stream(values()).map(Kind::id).toList()));
    }
}
