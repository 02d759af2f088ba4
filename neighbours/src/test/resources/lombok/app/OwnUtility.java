package app;

import io.yuzuri.*;
import lombok.experimental.UtilityClass;

@UtilityClass
class OwnUtility {
    int count = 2;

    @Coroutine
    int run(int n) {
        Yield.pause();
        return help(n) + count;
    }

    @Coroutine
    static int more() {
        return run(1);
    }

    int help(int n) {
        return n * 10;
    }

    Object main() {
        return Scheduler.run(OwnUtilityTasks.run(1)) + Scheduler.run(OwnUtilityTasks.more());
    }
}
