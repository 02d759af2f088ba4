// objects made through accessors: what plain Java does before it evaluates the arguments happens before them
// fresh classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class CreationsByAccessor {
    static class First {
        static {
            log("First is initialised");
        }

        private First(int n) {
            log("First " + n);
        }
    }

    static class Second {
        static {
            log("Second is initialised");
        }

        private Second(int n) {
            log("Second " + n);
        }
    }

    class Inner {
        private Inner(int n) {
            log("Inner " + n);
        }
    }

    static CreationsByAccessor none() {
        log("none");
        return null;
    }

    @Coroutine
    static Object run() {
        V("begin");
        new First(E(1));
        new Second(S(2));
        try {
            none().new Inner(E(3));
        } catch (NullPointerException e) {
            log("null");
        }
        try {
            none().new Inner(S(4));
        } catch (NullPointerException e) {
            log("null");
        }
        Runnable made = () -> none().new Inner(E(5));
        try {
            made.run();
        } catch (NullPointerException e) {
            log("null");
        }
        new CreationsByAccessor().new Inner(E(6));
        return null;
    }
}
