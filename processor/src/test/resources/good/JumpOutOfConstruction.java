// case 22: a jump or an exception out of the middle of an argument list
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class JumpOutOfConstruction {
    final String text;

    JumpOutOfConstruction(long a, String b, double c, int d) {
        text = a + b + c + d;
        log(text);
    }

    static JumpOutOfConstruction make(int a, String b, float c, int d) {
        return new JumpOutOfConstruction(a, b, c, d);
    }

    static String stop(String why) {
        throw new IllegalArgumentException(why);
    }

    @Coroutine
    static Object run() {
        int made = 0;
        for (int c = 0; c < 3; c++) {
            try {
                new JumpOutOfConstruction(E(1L), c > 1 ? stop("argument " + c) : "O", E(2.5), S(c));
                made++;
            } catch (IllegalArgumentException e) {
                caught(e);
            }
        }
        String whole =
                new JumpOutOfConstruction(E(4L), "w", E(4.5), switch (S(made)) {
                            case 2 -> {
                                if (S(true)) {
                                    yield S(6);
                                }
                                yield 8;
                            }
                            default -> throw new IllegalStateException("other");
                        })
                        .text;
        log(whole);
        for (int c = 0; c < 4; c++) {
            int kept =
                    make(E(3), "k", S(1.5f), switch (S(c)) {
                                case 0 -> {
                                    if (S(true)) {
                                        yield S(7);
                                    }
                                    yield 8;
                                }
                                case 1 -> {
                                    try {
                                        yield S(9);
                                    } finally {
                                        log("finally");
                                    }
                                }
                                case 2 -> throw new IllegalStateException("inside " + S(c));
                                default -> 10;
                            })
                            .text
                            .length();
            made += kept;
            if (c == 1) {
                break;
            }
        }
        return made;
    }
}
