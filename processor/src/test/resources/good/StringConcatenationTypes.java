// case 20: null, char, float and char arithmetic in concatenations around a suspension
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

@SuppressWarnings("lossy-conversions")
public class StringConcatenationTypes {
    static String field = "f";

    @Coroutine
    static String changeField() {
        field = "changed";
        return S("!");
    }

    @Coroutine
    static Object run() {
        field = "f";
        Object nothing = null;
        char c = 'c';
        int i = 1;
        log(nothing + "" + c + i + S('d') + 1.5f + 2L);
        log(c + i + S("s") + c + i);
        log("" + (char) (c + 1) + S(1) + (c + 1));
        field += changeField();
        log(field);
        field = "g";
        log(field + changeField() + field);
        String s = "s";
        s += i + S(2);
        s += c += S(1);
        Object o = "o";
        o += S("p");
        log(o);
        return s + c;
    }
}
