// case 94: method references to coroutines outside of coroutines, where a lambda could call them, and behind lambdas
package bad;

import io.yuzuri.*;
import java.util.function.Function;
import java.util.function.Supplier;

class ReferencesElsewhere {
    Runnable field = this::run;
    Supplier<Function<ReferencesElsewhere, Integer>> nested = () -> ReferencesElsewhere::value;
    Function<ReferencesElsewhere, Task<Integer>> right = ReferencesElsewhereTasks::value;

    @Coroutine
    void run() {
        Yield.pause();
        Runnable inside = () -> {
            Runnable r = this::run; // error: [CoroutineReference]
        };
        inside.run();
    }

    @Coroutine
    int value() {
        Yield.pause();
        return 1;
    }

    class Member {
        Runnable pause() {
            return Yield::pause;
        }
    }
}
