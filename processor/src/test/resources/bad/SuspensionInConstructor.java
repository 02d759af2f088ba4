// case 94: constructors and initialisers
package bad;

import io.yuzuri.*;

class SuspensionInConstructor {
    int field = value(); // error: [YieldOutsideCoroutine]

    static {
        Yield.pause(); // error: [YieldOutsideCoroutine]
    }

    {
        Yield.pause(); // error: [YieldOutsideCoroutine]
    }

    SuspensionInConstructor() {
        Yield.pause(); // error: [YieldOutsideCoroutine]
    }

    @Coroutine
    static int value() {
        Yield.pause();
        return 1;
    }
}
