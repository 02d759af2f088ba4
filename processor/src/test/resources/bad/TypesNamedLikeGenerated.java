package bad;

import io.yuzuri.*;

class TypesNamedLikeGenerated {
    @Coroutine
    static int worker(int n) {
        Yield.pause();
        Runnable r = () -> {
            class Worker {} // error: [NotSupported]
            new Worker();
        };
        r.run();
        return n;
    }

    @Coroutine
    static int other(int n) {
        Yield.pause();
        Object o = new Object() {
            class TypesNamedLikeGeneratedTasks {} // error: [NotSupported]
        };
        return o.hashCode() + n;
    }
}
