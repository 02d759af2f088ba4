// an anonymous class with an outer instance: its constructor takes that first
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class OuterOfAnonymous {
    class Inner {
        final Object b;

        Inner(int a, Object b, int c) {
            this.b = b;
        }

        Inner(Integer... all) {
            this.b = all.length;
        }

        Object k() {
            return b;
        }
    }

    @Coroutine
    static Object run() {
        OuterOfAnonymous o = new OuterOfAnonymous();
        Integer none = null;
        log(o.new Inner(1, none, S(2)) {
            @Override
            Object k() {
                return "k" + b;
            }
        }.k());
        log(o.new Inner(S(1), 2) {}.k());
        try {
            o.new Inner(none, "b", S(3)) {};
        } catch (NullPointerException e) {
            caught(e);
        }
        return null;
    }
}
