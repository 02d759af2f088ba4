// case 90: a task cancels another one before it begins, while it waits, in its finally, when it is done
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.time.Duration;

public class CancelChild {
    @Coroutine
    static int child(String name, Duration duration) {
        log(name + " begins");
        try {
            V(name);
            Yield.sleep(duration);
            return name.length();
        } finally {
            log(name + " finally");
            V(name + " cleaning");
            log(name + " cleaned");
        }
    }

    @Coroutine
    static String outcome(Task<?> task) {
        try {
            return "" + Yield.await(task);
        } catch (TaskCancelled e) {
            return "cancelled";
        }
    }

    @Coroutine
    static Object run() {
        Task<Integer> early = CancelChildTasks.child("early", Duration.ofDays(1));
        early.cancel();
        log(outcome(early));
        Task<Integer> late = Yield.spawn(CancelChildTasks.child("late", Duration.ofDays(1)));
        for (int i = 0; i < 5; i++) {
            Yield.pause();
        }
        log("cancelling late");
        late.cancel();
        late.cancel();
        log(outcome(late));
        Task<Integer> done = Yield.spawn(CancelChildTasks.child("done", Duration.ZERO));
        log(outcome(done));
        done.cancel();
        log(outcome(done));
        return early.isDone() && late.isDone();
    }
}
