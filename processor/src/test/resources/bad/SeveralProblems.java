package bad;

import io.yuzuri.*;

class SeveralProblems {
    @Coroutine
    synchronized void run() { // error: [SynchronizedCoroutine]
        Runnable r = () -> Yield.pause(); // error: [YieldInLambda]
        synchronized (this) {
            Yield.pause(); // error: [YieldInSynchronized]
        }
        r.run();
    }

    @Coroutine
    static void good() {
        Yield.pause();
    }

    static Task<Void> plain() {
        return SeveralProblemsTasks.good();
    }
}
