// case 91: references keep their identity: boxed values, strings, this, exceptions, arrays
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class IdentityIsKept {
    final StringBuilder held = new StringBuilder("held");

    @Coroutine
    boolean same(IdentityIsKept other) {
        V("same");
        return this == other && S(this) == this && other.held == S(held) && equals(this);
    }

    @Override
    public String toString() {
        return "identity";
    }

    @Coroutine
    static Object[] pass(Object... all) {
        V("pass");
        return all;
    }

    @Coroutine
    static Object run() {
        Integer big = 1000;
        Integer other = S(big);
        log(big == other);
        int unboxed = S(big);
        Integer again = unboxed;
        log(big.equals(again));
        String s = new String("s");
        log(S(s) == s);
        RuntimeException e = new IllegalArgumentException("same");
        try {
            V("throwing");
            throw e;
        } catch (IllegalArgumentException caught) {
            V("caught");
            log(caught == e);
        }
        Object[] array = {1, 2};
        log(pass(array) == array);
        IdentityIsKept o = new IdentityIsKept();
        log(o.same(o));
        long l = 5;
        Object boxedLong = S(l);
        return boxedLong.getClass().getSimpleName();
    }
}
