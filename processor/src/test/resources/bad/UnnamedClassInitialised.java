package bad;

import io.yuzuri.*;

class UnnamedClassInitialised {
    class Inner {
        Inner(int n) {}
    }

    @Coroutine
    static int some(int n) {
        Yield.pause();
        return n;
    }

    @Coroutine
    static Object m(UnnamedClassInitialised outer) {
        return outer.new Inner(some(1)) { // error: [NotSupported]
            static int made = 1;
        };
    }
}
