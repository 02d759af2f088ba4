// case 59: switch expressions: exhaustive over an enum, yield in nested blocks and inside try-finally
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SwitchExpressions {
    enum Color {
        RED,
        GREEN,
        BLUE
    }

    @Coroutine
    static String name(Color c) {
        return switch (c) {
            case RED -> S("red");
            case GREEN -> {
                for (int i = 0; ; i++) {
                    if (S(i) == 1) {
                        yield "green" + i;
                    }
                }
            }
            case BLUE -> {
                try {
                    if (S(true)) {
                        yield S("blue");
                    }
                    yield "never";
                } finally {
                    V("finally");
                }
            }
        };
    }

    @Coroutine
    static int old(String s) {
        int base = S(10);
        return base
                + switch (s) {
                    case "a", "b":
                        V("ab");
                    case "c":
                        yield S(1);
                    case "d":
                        {
                            int local = S(2);
                            yield local * 2;
                        }
                    default:
                        if (s.isEmpty()) {
                            throw new IllegalArgumentException(S("empty"));
                        }
                        yield s.length();
                };
    }

    @Coroutine
    static Object run() {
        for (Color c : Color.values()) {
            log(name(c));
        }
        log(old("a") + old("c") + old("d") + old("xyz"));
        try {
            log(old(""));
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        Color none = null;
        try {
            log(name(none));
        } catch (NullPointerException e) {
            caught(e);
        }
        int k = 2;
        log(switch (S(k)) {
            case 1 -> 'c';
            case 2 -> S(97);
            default -> 1.5;
        });
        int nested =
                switch (S(k) + switch (k) {
                            case 2 -> S(5);
                            default -> 0;
                        }) {
                    case 7 -> S(70);
                    default -> throw new IllegalStateException();
                };
        Object o = (switch (k) {
            case 2 -> S(true);
            default -> E(false);
        }) && S(true) ? "both" : "not";
        log(o);
        switch (k) {
            case 2 -> k = S(nested);
            case 3 -> throw new IllegalStateException();
            default -> {}
        }
        return k;
    }
}
