package good;

import static good.support.Probe.S;
import static good.support.Probe.V;
import static good.support.Probe.log;

import io.yuzuri.Coroutine;

/** Nested classes named like those of {@code java.lang}, in a class that is nested itself, beside fields named like packages. */
public class OwnNestedNames {
    static class Fields {
        String java = "j";
        String good = "g";
    }

    static class Own {
        static class Object {
            int n = 7;
        }

        private Object mine = new Object();

        @Coroutine
        Object made(int n) {
            V("made" + n);
            Object o = new Object();
            o.n = S(n);
            return o;
        }
    }

    @Coroutine
    static Object run() {
        Own own = new Own();
        log(own.made(3).n);
        return own.mine.n;
    }
}
