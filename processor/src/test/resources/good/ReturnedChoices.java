// found by random program 204164: each result of a returned switch is converted to the result type by itself
// expect: 3, 3, 3, 7, 16777217, 5, 3, A, x, 65, null, 4, S3, S4, 2, S2, 2, true -> 4
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ReturnedChoices {
    private static short small = 3;
    private static Byte none;

    static <T> T id(T t) {
        return t;
    }

    @Coroutine
    static int widened(int n) {
        return (switch (n) {
            default -> small;
        });
    }

    @Coroutine
    static int yielded(short n) {
        return switch (n) {
            default -> {
                if (n > 3) yield n;
                yield n == 2 ? small : 7;
            }
        };
    }

    @Coroutine
    static double eachByItself(int n) {
        return switch (n) {
            case 1 -> 1.5f;
            default -> 16777217L;
        };
    }

    @Coroutine
    static long inferred(boolean b) {
        return b ? id(5) : 3;
    }

    @Coroutine
    static char constant(int n) {
        return switch (n) {
            case 1 -> 65;
            default -> 'x';
        };
    }

    @Coroutine
    static Byte boxed(int n) {
        return switch (n) {
            case 1 -> 65;
            default -> none;
        };
    }

    @Coroutine
    static long inLoop(int n) {
        for (; ; n++) {
            S(n);
            while (n > 3) {
                if (n > 4) {
                    return switch (n) {
                        case 5 -> 2;
                        default -> small;
                    };
                }
                n++;
            }
        }
    }

    @Coroutine
    static long suspending(int n) {
        return switch (n) {
            case 1 -> S(2);
            default -> (short) 3;
        };
    }

    @Coroutine
    static boolean unboxed(int n) {
        return switch (n) {
            case 1 -> false;
            default -> Boolean.TRUE;
        };
    }

    @Coroutine
    static Object run() {
        log(widened(1));
        log(yielded((short) 2));
        log(suspending(4));
        log(yielded((short) 1));
        log((long) eachByItself(2));
        log(inferred(true));
        log(inferred(false));
        log(constant(1));
        log(constant(2));
        log(boxed(1));
        log(boxed(2));
        log(yielded((short) 4));
        log(inLoop(3));
        log(suspending(1));
        log(unboxed(2));
        return yielded((short) 4);
    }
}
