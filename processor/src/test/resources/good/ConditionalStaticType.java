// case 16: the value of ?: has the static type of ?:, a poly switch expression that of its arm
// expect: S1, 1.0, S2.0, 2.0, S1, 1, S7, 7, S120, x, S97, a, S5, 5, S5, caught java.lang.NullPointerException -> 7
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ConditionalStaticType {
    @Coroutine
    static Object run() {
        boolean yes = true;
        int k = 3;
        Object o = yes ? S(1) : 2.0;
        log(o);
        Object p = !yes ? 1 : S(2.0);
        log(p);
        Integer one = 1;
        Double two = 2.0;
        Object q = yes ? S(one) : two;
        log(q);
        Object r =
                switch (k) {
                    case 0 -> 1.5;
                    default -> S(7);
                };
        log(r);
        int dynamic = 120;
        Object c = yes ? (char) S(dynamic) : '0';
        log(c);
        Object d = yes ? S(97) == 97 ? 'a' : 0 : 'b';
        log(d);
        Object five = yes ? (Object) S(5) : 2.0;
        log(five);
        Integer none = null;
        try {
            int v = S(5) == 5 ? none : 3;
            log(v);
        } catch (NullPointerException e) {
            caught(e);
        }
        return r;
    }
}
