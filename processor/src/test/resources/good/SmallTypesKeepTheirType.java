// case 19: boolean, byte, short, char locals across suspensions keep their type
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SmallTypesKeepTheirType {
    byte bf;
    short sf;
    char cf;
    boolean zf;

    static String kind(byte v) {
        return "byte" + v;
    }

    static String kind(short v) {
        return "short" + v;
    }

    static String kind(char v) {
        return "char" + v;
    }

    static String kind(boolean v) {
        return "boolean" + v;
    }

    static String kind(int v) {
        return "int" + v;
    }

    static String kind(float v) {
        return "float" + v;
    }

    @Coroutine
    static Object run() {
        byte[] ba = {-1};
        char[] ca = {'q'};
        boolean[] za = {true};
        short[] sa = {-300};
        byte b = ba[0];
        char c = ca[0];
        boolean z = za[0];
        short s = sa[0];
        float f = 1.5f;
        V("all");
        log(kind(b) + kind(c) + kind(z) + kind(s) + kind(f));
        byte merged;
        if (S(z)) {
            merged = b;
        } else {
            merged = 1;
        }
        V("merged");
        log(kind(merged));
        char one = 1;
        int same = 1;
        boolean yes = true;
        V("same constant");
        log(kind(one) + kind(same) + kind(yes));
        SmallTypesKeepTheirType o = new SmallTypesKeepTheirType();
        o.bf = b;
        o.cf = S(c);
        o.zf = S(z);
        o.sf = s;
        V("fields");
        log(kind(o.bf) + kind(o.cf) + kind(o.zf) + kind(o.sf));
        log(kind(S(b)) + kind(S(c)) + kind(S(s)) + kind(S(f)));
        c++;
        V("c");
        return "" + c + z;
    }
}
