// a class is initialised before anything else of its creation, whatever that may do
// fresh classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class InitialisedBeforeOperands {
    class Inner {
        static {
            log("Inner");
        }
    }

    class Pub {
        static {
            log("Pub");
        }

        private Pub() {}
    }

    static class Nested {
        static {
            log("Nested");
        }

        private Nested(Object n) {
            log("made " + n);
        }
    }

    static class Unboxing {
        static {
            log("Unboxing");
        }

        private Unboxing(int n) {}
    }

    static class Other {
        static Object value = E("other");
    }

    static InitialisedBeforeOperands make() {
        log("make");
        return new InitialisedBeforeOperands();
    }

    @Coroutine
    static Object run() {
        V("begin");
        make().new Pub();
        S(make()).new Inner();
        new Nested(Other.value);
        Integer none = null;
        try {
            new Unboxing(none);
        } catch (NullPointerException e) {
            caught(e);
        }
        return null;
    }

    @Override
    public String toString() {
        return "outer";
    }
}
