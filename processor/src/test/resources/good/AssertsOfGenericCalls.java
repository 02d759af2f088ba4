// assertions of generic calls, whose type only their place says
package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;

public class AssertsOfGenericCalls {
    static <T> T plain(T value) {
        return E(value);
    }

    @Coroutine
    static <T> T waits(T value) {
        V("waits");
        return value;
    }

    @Coroutine
    static void asserts(boolean ok, Object o) {
        assert plain(ok) : "plain" + E(1);
        assert waits(true);
        assert plain(waits(true)) : S("message");
        assert waits(ok) || plain(true) : S("or");
        assert ok ? plain(true) : waits(false) : S("choice");
        assert o instanceof String s && s.length() == S(1) : o;
        Runnable run = () -> {
            assert plain(true) : "in a lambda";
            log(ok);
        };
        run.run();
    }

    @Coroutine
    static Object run() {
        asserts(true, "s");
        for (Object o : new Object[] {"ss", 1}) {
            try {
                asserts(true, o);
            } catch (AssertionError e) {
                caught(e);
            }
        }
        try {
            asserts(false, "s");
        } catch (AssertionError e) {
            caught(e);
        }
        return null;
    }
}
