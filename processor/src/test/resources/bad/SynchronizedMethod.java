// case 88: synchronized coroutines, static and not
package bad;

import io.yuzuri.*;

class SynchronizedMethod {
    @Coroutine
    synchronized void run() { // error: [SynchronizedCoroutine]
        Yield.pause();
    }

    @Coroutine
    static synchronized int other() { // error: [SynchronizedCoroutine]
        Yield.pause();
        return 1;
    }
}
