// case 16: c ? S() : d, both arms, nested, as argument
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ConditionalArms {
    static String both(Object a, Object b) {
        return a + "+" + b;
    }

    @Coroutine
    static Object run() {
        for (int i = 0; i < 3; i++) {
            log(i == 0 ? S(10) : E(20));
            log(i == 1 ? E(30) : S(40));
            log(S(i) > 1 ? S("a") : S("b"));
            log(i == 0 ? S(1) : i == 1 ? S(2) : E(3));
            log(both(i > 0 ? E("x") : S("y"), i > 1 ? S("z") : null));
            int v = (i == 0 ? S(true) : E(false)) ? S(5) : 6;
            log(v);
        }
        String s = S(false) ? null : S("last");
        return s;
    }
}
