// case 20: the operands of string + are converted in order
// expect: S1, 1-1x, Sx, ax, S2, 122null, S3, n3true -> ab1c
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class StringOperandsInOrder {
    @Coroutine
    static String grow(StringBuilder sb) {
        int v = S(1);
        sb.append("x");
        return "-" + v + sb.substring(1);
    }

    @Coroutine
    static Object run() {
        StringBuilder sb = new StringBuilder("1");
        log("" + sb + grow(sb));
        String s = "a";
        s += S("x");
        log(s);
        String none = null;
        log(1 + "2" + S(2) + none);
        char n = 'n';
        log(n + ("" + S(3)) + true);
        char[] chars = {'b'};
        String t = "a" + chars[0];
        t += 1 + "c";
        return t;
    }
}
