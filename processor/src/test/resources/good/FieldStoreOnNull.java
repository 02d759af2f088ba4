// case 9: o.f = S() fails after the call, o.f += S() before it
// expect: S1, caught java.lang.NullPointerException, caught java.lang.NullPointerException, S3 -> 3
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class FieldStoreOnNull {
    int f;

    @Coroutine
    static Object run() {
        FieldStoreOnNull none = null;
        try {
            none.f = S(1);
        } catch (NullPointerException e) {
            caught(e);
        }
        try {
            none.f += S(2);
        } catch (NullPointerException e) {
            caught(e);
        }
        FieldStoreOnNull o = new FieldStoreOnNull();
        FieldStoreOnNull old = o;
        o.f = (o = new FieldStoreOnNull()).f + S(3);
        return old.f;
    }
}
