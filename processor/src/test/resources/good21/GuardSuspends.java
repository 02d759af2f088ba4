// case 58: a guard that suspends and falls to the next case
// expect: S3, E1, small 3, S30, E2, S40, big 40, E3, S0, zero -> done
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class GuardSuspends {
    @Coroutine
    static String kind(Object o) {
        return switch (o) {
            case Integer i when S(i) < 10 && E(1) > 0 -> "small " + i;
            case Integer i when E(2) > 5 -> "never";
            case Integer i -> "big " + S(i + 10);
            case String s when E(3) == 3 && S(s.length()) == 0 -> "zero";
            case String s -> s;
            default -> "other";
        };
    }

    @Coroutine
    static Object run() {
        log(kind(3));
        log(kind(30));
        log(kind(""));
        return "done";
    }
}
