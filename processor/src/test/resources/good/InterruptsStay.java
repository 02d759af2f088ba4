// case 89: an interrupt is the thread's, whichever task it was sent by
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.time.Duration;

public class InterruptsStay {
    @Coroutine
    static void other() {
        log("other " + Thread.currentThread().isInterrupted());
        Yield.pause();
        log("other " + Thread.interrupted());
    }

    @Coroutine
    static void interrupted() {
        Thread.currentThread().interrupt();
        log(Thread.currentThread().isInterrupted());
        Task<Void> other = Yield.spawn(InterruptsStayTasks.other());
        Yield.pause();
        log(Thread.currentThread().isInterrupted());
        Yield.await(other);
        log(Thread.currentThread().isInterrupted());
        Thread.currentThread().interrupt();
        Yield.sleep(Duration.ofMillis(1));
        log(Thread.currentThread().isInterrupted());
    }

    @Coroutine
    static Object run() {
        try {
            interrupted();
        } finally {
            Thread.interrupted();
        }
        return "done";
    }
}
