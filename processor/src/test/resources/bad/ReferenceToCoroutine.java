// case 94: method references to coroutines, which only ordinary code may make
package bad;

import io.yuzuri.*;
import java.util.function.Supplier;


class ReferenceToCoroutine {
    @Coroutine
    static int value() {
        Yield.pause();
        return 1;
    }

    @Coroutine
    static void run() {
        Supplier<Integer> s = ReferenceToCoroutine::value; // error: [CoroutineReference]
        Runnable r = Yield::pause; // error: [CoroutineReference]
        Yield.pause();
        r.run();
        s.get();
    }

    static Supplier<Integer> plain() {
        return ReferenceToCoroutine::value;
    }
}
