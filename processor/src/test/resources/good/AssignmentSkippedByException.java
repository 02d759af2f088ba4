// case 42: a target keeps its old value when the call that should give the new one throws
// expect: S1, S2, Ffailed, caught java.lang.IllegalStateException: failed, 2, Finside, 7 old, Fsum, 10 -> [3]
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class AssignmentSkippedByException {
    static String field;

    @Coroutine
    static Object run() {
        int foo = S(1);
        try {
            foo = S(2);
            foo = F("failed");
        } catch (IllegalStateException e) {
            caught(e);
        }
        log(foo);
        int[] array = {3};
        field = "old";
        int other = 7;
        try {
            other = array[0] = F("inside");
            field = "new";
        } catch (IllegalStateException e) {
            log(other + " " + field);
        }
        int sum = 10;
        try {
            sum += F("sum");
        } catch (IllegalStateException e) {
            log(sum);
        }
        return array;
    }
}
