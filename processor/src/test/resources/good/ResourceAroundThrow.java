// case 86: a resource whose body only throws, beside a catch that suspends
package good;

import static good.support.Acts.*;
import static good.support.Probe.*;

import good.support.Acts.Res;
import good.support.Acts.Slow;
import io.yuzuri.*;

@SuppressWarnings("try")
public class ResourceAroundThrow {
    @Coroutine
    static int caughtHere(int number) {
        try (Res res = new Res(number)) {
            throw new IllegalStateException("body " + res.number());
        } catch (IllegalStateException e) {
            caught(e);
            return S(1);
        }
    }

    @Coroutine
    static int passed(int number) {
        try (Res res = new Res(number)) {
            throw new AssertionError("body " + res.number());
        } catch (NullPointerException e) {
            return S(2);
        }
    }

    @Coroutine
    static int nested(int number) {
        try {
            F("outer");
        } catch (IllegalStateException e) {
            try (Res res = new Res(number)) {
                throw new AssertionError("body " + res.number());
            } catch (NullPointerException f) {
                return S(3);
            }
        }
        return S(4);
    }

    @Coroutine
    static int slow(int number) {
        try (Slow slow = new Slow(S(number))) {
        } catch (IllegalArgumentException e) {
            try (Res res = new Res(~number)) {
                throw new AssertionError("body");
            } catch (NullPointerException f) {
                V("never");
            }
        }
        return S(4);
    }

    @Coroutine
    static Object run() {
        try {
            nested(2);
        } catch (AssertionError e) {
            caught(e);
        }
        try {
            slow(2);
            slow(3);
        } catch (AssertionError e) {
            caught(e);
        }
        log(caughtHere(2));
        log(caughtHere(3));
        try {
            passed(3);
        } catch (AssertionError e) {
            caught(e);
        }
        return S("end");
    }
}
