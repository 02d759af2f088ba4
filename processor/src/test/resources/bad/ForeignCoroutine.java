// another annotation of that name: its methods are plain ones
package bad;

import io.yuzuri.Yield;
import java.util.function.IntSupplier;

class ForeignCoroutine {
    @interface Coroutine {}

    int field = value();

    @Coroutine
    static int value() {
        Yield.pause();
        return 1;
    }

    static IntSupplier plain() {
        class Local {
            @Coroutine
            @io.yuzuri.Coroutine
            int method() { // error: [CoroutineInLocalClass]
                return 1;
            }

            @Coroutine
            int other() {
                return 1;
            }
        }
        return ForeignCoroutine::value;
    }
}
