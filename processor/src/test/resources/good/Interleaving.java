// case 96: tasks that share a list, each atomic between its suspensions
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class Interleaving {
    private final List<String> shared = new ArrayList<>();
    private int balance = 100;

    @Coroutine
    private void worker(String name, int rounds) {
        for (int i = 0; i < rounds; i++) {
            int before = balance;
            shared.add(name + i);
            balance = before - 1;
            V(name + i);
            if (i == 1) {
                continue;
            }
            shared.add(name);
        }
    }

    @Coroutine
    static Object run() {
        Interleaving me = new Interleaving();
        List<Task<Void>> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            tasks.add(Yield.spawn(InterleavingTasks.worker(me, name, 3)));
        }
        me.worker("root", 2);
        for (Task<Void> task : tasks) {
            Yield.await(task);
        }
        log(me.shared);
        return me.balance;
    }
}
