// the close of a resource is a suspension point that no call shows
package bad;

import io.yuzuri.*;

class SuspensionInClose implements AutoCloseable {
    @Override
    @Coroutine
    public void close() {
        Yield.pause();
    }

    @Coroutine
    static void run(Object lock) {
        synchronized (lock) {
            try (SuspensionInClose s = new SuspensionInClose()) { // error: [YieldInSynchronized]
                s.toString();
            }
        }
        Runnable r = () -> {
            SuspensionInClose s = new SuspensionInClose();
            try (s) { // error: [YieldInLambda]
                s.toString();
            }
        };
        r.run();
    }
}
