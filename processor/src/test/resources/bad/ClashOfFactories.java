package bad;

import io.yuzuri.*;

class ClashOfFactories {
    @Coroutine
    void run(int n) {
        Yield.pause();
    }

    @Coroutine
    static void run(ClashOfFactories self, int n) { // error: [FactoryClash]
        Yield.pause();
    }
}
