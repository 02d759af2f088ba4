// case 94: a coroutine called by a method that is none just blocks, so that it can be tested as plain Java
package bad;

import io.yuzuri.*;

class CalledFromPlainMethod {
    @Coroutine
    static int value() {
        Yield.pause();
        return 1;
    }

    static int plain() {
        return value() + 1;
    }

    static void pauses() {
        Yield.pause();
    }
}
