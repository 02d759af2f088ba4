// case 96: a task that is created and dropped
package bad;

import io.yuzuri.*;

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
}
