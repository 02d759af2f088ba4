// case 94: a coroutine called by a method that is none
package bad;

import io.yuzuri.*;

class CalledFromPlainMethod {
    @Coroutine
    static int value() {
        Yield.pause();
        return 1;
    }

    static int plain() {
        return value() + 1; // error: [YieldOutsideCoroutine]
    }

    static void pauses() {
        Yield.pause(); // error: [YieldOutsideCoroutine]
    }
}
