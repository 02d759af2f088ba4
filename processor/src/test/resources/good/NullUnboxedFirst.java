// case 17: a null result is unboxed before the next operand, wherever its type says so
package good;

import static good.support.Acts.*;
import static good.support.Probe.*;

import io.yuzuri.*;

public class NullUnboxedFirst {
    private static Integer none;

    @Coroutine
    static int shape(int which) {
        return switch (which) {
            case 0 -> S(none) + S(5);
            case 1 -> (S(none) * S(5)) + 1;
            case 2 -> sum(S(none), S(5));
            case 3 -> sum(1, none, S(5));
            case 4 -> sum(none, S(5));
            case 5 -> (S(true) ? S(none) : 1) + S(5);
            case 6 -> new int[] {S(none), S(5)}[0];
            case 7 -> (new int[2])[S(none)] + S(5);
            case 8 -> (int) mix(S(none), S(5L), 1, "m");
            case 9 -> none += S(5);
            default -> (none < S(5) ? 1 : 2);
        };
    }

    @Coroutine
    static Object run() {
        for (int i = 0; i <= 10; i++) {
            none = null;
            try {
                log(shape(i));
            } catch (NullPointerException | ArrayIndexOutOfBoundsException e) {
                caught(e);
            }
        }
        return "end";
    }
}
