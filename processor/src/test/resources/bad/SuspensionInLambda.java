// case 94: a suspension point in a lambda of a coroutine
package bad;

import io.yuzuri.*;

class SuspensionInLambda {
    @Coroutine
    static void run() {
        Runnable r = () -> Yield.pause(); // error: [YieldInLambda]
        Runnable s = () -> {
            callee(); // error: [YieldInLambda]
        };
        Yield.pause();
        r.run();
        s.run();
    }

    @Coroutine
    static void callee() {
        Yield.pause();
    }
}
