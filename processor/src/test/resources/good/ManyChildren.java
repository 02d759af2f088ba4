// case 96: hundred tasks, each suspended many times
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class ManyChildren {
    static int running;
    static int most;

    @Coroutine
    static long child(int n) {
        most = Math.max(most, ++running);
        long sum = 0;
        try {
            for (int i = 0; i < n % 7; i++) {
                Yield.pause();
                sum += i * n;
            }
        } finally {
            running--;
        }
        return sum;
    }

    @Coroutine
    static Object run() {
        running = most = 0;
        List<Task<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tasks.add(Yield.spawn(ManyChildrenTasks.child(i)));
        }
        long sum = 0;
        for (Task<Long> task : tasks) {
            sum = sum * 3 + Yield.await(task);
        }
        log(most);
        log(running);
        return sum + S(1);
    }
}
