// a switch that is a part of a numeric choice has its own type before it is promoted (JLS 15.28.1); javac forgets that where no
// parentheses stand around it, and makes a long a double that is not a float's
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class PromotedSwitches {
    static long big = Long.MAX_VALUE - 600;
    static float small = 0.1f;
    static Float boxed = 1.5f;

    static float inFloat(boolean isLong) {
        return isLong ? big : small;
    }

    @Coroutine
    static double inConditional(int n, boolean suspends) {
        return (suspends
                        ? (Double) S(1.25)
                        : (switch (n) {
                            case 1 -> big;
                            default -> small;
                        }))
                + 0;
    }

    /** Without parentheses, as javac has it: a long becomes a double at once. */
    @Coroutine
    static double bare(int n, boolean suspends) {
        double carried = suspends
                ? (Double) S(1.25)
                : switch (n) {
                    case 1 -> big;
                    default -> small;
                };
        double apart = suspends
                ? 1.25
                : switch (S(n)) {
                    case 1 -> big;
                    default -> small;
                };
        return carried + apart;
    }

    @Coroutine
    static double yielded(int n) {
        return S(n) > 0
                ? switch (S(n)) {
                    case 3 -> {
                        try {
                            if (n > 0) yield switch (n) {
                                    case 3 -> big;
                                    default -> small;
                                };
                        } finally {
                            V("f");
                        }
                        yield 2.0;
                    }
                    default -> 1;
                }
                : 3.0f;
    }

    @Coroutine
    static boolean compared(int n) {
        return (n < 0
                        ? S(boxed)
                        : switch (n) {
                            case 1 -> 16777217;
                            default -> 3;
                        })
                == S(16777216f);
    }

    @Coroutine
    static double inSwitch(int n) {
        return 1
                * switch (S(n)) {
                    case 5 -> 2.5;
                    case 6 -> {
                        yield (switch (n + 1) {
                            case 7 -> big;
                            default -> small;
                        });
                    }
                    default -> (switch (n) {
                        case 1 -> big;
                        default -> small;
                    });
                };
    }

    @Coroutine
    static double returned(int n) {
        V(n);
        return switch (n) {
            case 1 -> big;
            default -> small;
        };
    }

    @Coroutine
    static Object boxed(int n) {
        V(n);
        if (n == 3) {
            return (switch (n) {
                        case 1 -> big;
                        default -> small;
                    })
                    + 0;
        }
        return switch (n) {
            case 1 -> big;
            default -> small;
        };
    }

    @Coroutine
    static double inAssignment(int n) {
        double d = switch (S(n)) {
            case 5 -> 2.5;
            default -> switch (n) {
                case 1 -> big;
                default -> small;
            };
        };
        return d;
    }

    @Coroutine
    public static void run() {
        log(inFloat(true) + " " + (double) inFloat(true));
        log(inConditional(1, false) + " " + inConditional(2, false) + " " + inConditional(1, true));
        log(bare(1, false) + " " + bare(2, false) + " " + bare(1, true) + " " + yielded(3) + " " + yielded(1));
        log(compared(1) + " " + compared(2) + " " + compared(-1));
        log(inSwitch(1) + " " + inSwitch(2) + " " + inSwitch(5) + " " + inSwitch(6));
        log(returned(1) + " " + returned(2));
        log(boxed(1) + " " + boxed(2) + " " + boxed(3));
        log(inAssignment(1) + " " + inAssignment(2) + " " + inAssignment(5));
    }
}
