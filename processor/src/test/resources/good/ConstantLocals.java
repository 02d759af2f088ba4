// case 62: local constants used as case labels, narrowed, folded
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ConstantLocals {
    @SuppressWarnings("fallthrough")
    @Coroutine
    static Object run() {
        final int k = 3;
        final int two = k - 1;
        final String name = "na" + "me";
        final char c = 'c';
        final long big = 1L << 40;
        int v = S(3);
        switch (v) {
            case k:
                log("k");
            case two:
                V("two");
                break;
            default:
                log("default");
        }
        byte b = k;
        b = two + 1;
        V("narrowed");
        switch (S("name")) {
            case name -> log(name == "name");
            default -> log("other");
        }
        switch (S('c')) {
            case c:
                V(c);
        }
        Byte boxed = k;
        char next = c + 1;
        final int fromS = S(7);
        if (k > 5) {
            log("dead");
        }
        while (k == 3) {
            if (S(true)) {
                break;
            }
        }
        return "" + b + boxed + next + big + fromS;
    }
}
