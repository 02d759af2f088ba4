// case 96: a task that is created and dropped
package bad;

import io.yuzuri.*;
import java.util.List;
import java.util.function.*;

class DroppedTasks {
    @Coroutine
    static int child(int n) {
        Yield.pause();
        return n;
    }

    @Coroutine
    static void run() {
        DroppedTasksTasks.child(1); // warning: [DroppedTask]
        Task<Integer> kept = DroppedTasksTasks.child(2);
        Yield.spawn(DroppedTasksTasks.child(3));
        for (int i = 0; i < 3; i++) DroppedTasksTasks.child(i); // warning: [DroppedTask]
        Yield.await(kept);
        child(4);
    }

    @Coroutine
    static void inFunctions(List<Integer> numbers) {
        numbers.forEach(n -> DroppedTasksTasks.child(n)); // warning: [DroppedTask]
        numbers.forEach(DroppedTasksTasks::child); // warning: [DroppedTask]
        Runnable later = () -> DroppedTasksTasks.child(5); // warning: [DroppedTask]
        numbers.forEach(n -> Yield.spawn(DroppedTasksTasks.child(n)));
        List<Task<Integer>> tasks = numbers.stream().map(DroppedTasksTasks::child).toList();
        Supplier<Task<Integer>> made = () -> DroppedTasksTasks.child(6);
        Yield.pause();
        later.run();
        made.get();
        tasks.size();
    }

    @Coroutine
    static void inVariables() {
        var never = DroppedTasksTasks.child(7); // warning: [DroppedTask]
        Task<Integer> assigned = DroppedTasksTasks.child(8); // warning: [DroppedTask]
        assigned = null;
        Task<Integer> captured = DroppedTasksTasks.child(9);
        Runnable r = () -> Yield.spawn(captured);
        Yield.pause();
        r.run();
    }

    static Task<Integer> field = DroppedTasksTasks.child(10);
}
