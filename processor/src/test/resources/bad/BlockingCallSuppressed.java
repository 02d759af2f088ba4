package bad;

import io.yuzuri.*;

class BlockingCallSuppressed {
    @Coroutine
    static void run() throws Exception {
        Yield.pause();
        Yield.call(() -> {
            Thread.sleep(10);
            return null;
        });
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
