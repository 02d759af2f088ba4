// case 53: no factory could name the owner
package bad;

import io.yuzuri.*;

class CoroutineInAnonymousClass {
    Runnable field = new Runnable() {
        @Override
        @Coroutine
        public void run() { // error: [CoroutineInLocalClass]
            Yield.pause();
        }
    };

    static void plain() {
        class Local {
            @Coroutine
            void method() { // error: [CoroutineInLocalClass]
                Yield.pause();
            }
        }
        new Local().method();
    }
}
