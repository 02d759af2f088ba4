// case 21: a static target of a call or an assignment is initialised when plain Java does it
// fresh classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class StaticInitialiserOrder {
    static class Called {
        static {
            log("Called");
        }

        static int call(int n) {
            return n;
        }
    }

    static class Assigned {
        static int field = E(1);
    }

    static class Compound {
        static int field = E(2);
    }

    static class Failing {
        static final int VALUE = 1 / E(0);
        int n;

        Failing(int n) {
            this.n = n;
        }
    }

    @Coroutine
    static Object run() {
        log(Called.call(S(10)));
        Assigned.field = S(11);
        Compound.field += S(12);
        try {
            log(new Failing(S(13)).n);
        } catch (ExceptionInInitializerError e) {
            log("error in initialiser");
        }
        try {
            log(new Failing(S(14)).n);
        } catch (NoClassDefFoundError e) {
            log("no class");
        }
        return Assigned.field + Compound.field;
    }
}
