// case 94: constructors and initialisers
package bad;

import io.yuzuri.*;

class SuspensionInConstructor {
    int field = value(); // error: [YieldInConstructor]

    static {
        Yield.pause(); // error: [YieldInConstructor]
    }

    {
        Yield.pause(); // error: [YieldInConstructor]
    }

    SuspensionInConstructor() {
        Yield.pause(); // error: [YieldInConstructor]
    }

    @Coroutine
    static int value() {
        Yield.pause();
        return 1;
    }
}
