// frames
// fresh classes
package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;

/** A call of a coroutine runs the initialiser of its class, which fails. */
public class FramesOfInitialisers {
    static class Late {
        private static int held = 6
                / zero();

        @Coroutine
        static int get() {
            V("never");
            return held;
        }
    }

    static int zero() {
        return E(0);
    }

    @Coroutine
    static Object run() {
        V("late");
        return S(1)
                + Late.get();
    }
}
