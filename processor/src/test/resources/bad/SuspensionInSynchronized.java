// case 88: a monitor belongs to a thread
package bad;

import io.yuzuri.*;

class SuspensionInSynchronized {
    private final Object one = new Object();

    @Coroutine
    void run() {
        synchronized (one) {
            Yield.pause(); // error: [YieldInSynchronized]
            for (int i = 0; i < 3; i++) {
                synchronized (this) {
                    callee(); // error: [YieldInSynchronized]
                }
            }
        }
        synchronized (one) {
            one.notifyAll();
        }
        Yield.pause();
    }

    @Coroutine
    static void callee() {
        Yield.pause();
    }
}
