package app;

import io.yuzuri.*;
import java.util.List;
import org.immutables.value.Value;

@Value.Immutable
abstract class Item {
    abstract String name();

    abstract List<Integer> counts();

    @Coroutine
    int sum() {
        ImmutableItem more = ImmutableItem.copyOf(this);
        Yield.pause();
        int sum = 0;
        for (var n : more.withCounts(1, 2, 3).counts()) {
            Yield.pause();
            sum += n;
        }
        return sum;
    }

    static Object main() {
        return Scheduler.run(ItemTasks.sum(ImmutableItem.builder().name("n").addCounts(5).build()));
    }
}
