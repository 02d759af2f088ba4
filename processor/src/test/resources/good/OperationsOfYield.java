// case 91: the operations of Yield themselves, as statements, as values, in loops and handlers
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.time.Duration;

public class OperationsOfYield {
    @Coroutine
    static String child(String name) {
        Yield.pause();
        return S(name);
    }

    @Coroutine
    static Object run() {
        Yield.pause();
        Yield.sleep(Duration.ZERO);
        Yield.sleep(Duration.ofNanos(E(1000)));
        Task<String> task = OperationsOfYieldTasks.child("child");
        String s = Yield.await(task);
        log(s);
        log(Yield.await(task).length() + Yield.await(OperationsOfYieldTasks.child("other")).length());
        for (int i = 0; i < 3; i++) Yield.pause();
        if (Yield.await(task).isEmpty()) Yield.sleep(Duration.ofDays(1));
        try {
            Yield.sleep(null);
        } catch (NullPointerException e) {
            caught(e);
        }
        Task<?> me = Yield.current();
        log(me.isDone());
        return s;
    }
}
