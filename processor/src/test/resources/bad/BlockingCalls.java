// case 89: calls that block the thread
package bad;

import io.yuzuri.*;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;


class BlockingCalls {
    @Coroutine
    static void run(InputStream in, Future<String> future, Thread thread, BlockingQueue<String> queue) throws Exception {
        Yield.pause();
        Thread.sleep(10); // warning: [BlockingCall]
        in.read(); // warning: [BlockingCall]
        future.get(); // warning: [BlockingCall]
        thread.join(); // warning: [BlockingCall]
        queue.take(); // warning: [BlockingCall]
        new CountDownLatch(1).await(); // warning: [BlockingCall]
        new CompletableFuture<String>().join(); // warning: [BlockingCall]
        Object lock = new Object();
        synchronized (lock) {
            lock.wait(); // warning: [BlockingCall]
        }
        queue.poll();
        future.isDone();
    }

    static void plain() throws InterruptedException {
        Thread.sleep(10);
    }
}
