// case 13: (a.b.c) = S()
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ParenthesisedTarget {
    ParenthesisedTarget next;
    int value;

    @Coroutine
    static Object run() {
        ParenthesisedTarget a = new ParenthesisedTarget();
        a.next = new ParenthesisedTarget();
        (a.next.value) = S(1);
        ((a.next).value) += S(2);
        log(a.next.value);
        int[] array = {0, 0};
        (array)[S(1)] = (S(3));
        (array[0]) = S(4);
        int local = 0;
        (local) += (S(5));
        ((local))++;
        log(array);
        return local;
    }
}
