// case 89: calls that block another thread
package bad;

import io.yuzuri.*;

class BlockingCallElsewhere {
    @Coroutine
    static void run() throws Exception {
        Yield.pause();
        new Thread(() -> {
                    try {
                        Thread.sleep(10);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
    }
}
