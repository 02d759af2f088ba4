package app;

import io.yuzuri.*;
import java.util.*;
import lombok.experimental.Delegate;

class Delegates {
    @Delegate List<String> list = new ArrayList<>();

    @Coroutine
    int run() {
        add("a");
        Yield.pause();
        add("b");
        return size();
    }

    static Object main() {
        return Scheduler.run(DelegatesTasks.run(new Delegates()));
    }
}
