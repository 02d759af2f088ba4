package bad;

import io.yuzuri.*;

class SuspensionInLocalClass {
    @Coroutine
    static void run() {
        class Local {
            void method() {
                Yield.pause(); // error: [YieldInClass]
            }
        }
        record Pair(int a) {
            Pair {
                callee(); // error: [YieldInClass]
            }
        }
        new Local().method();
        new Pair(1);
    }

    @Coroutine
    static void callee() {
        Yield.pause();
    }
}
