// handlers that take any time-out for their own
package bad;

import io.yuzuri.*;
import java.time.Duration;

class TimeoutsOfOthers {
    @Coroutine
    static void swallows() {
        Timeout limit = Timeout.after(Duration.ofSeconds(1));
        try (limit) {
            Yield.pause();
        } catch (TaskTimeout late) { // warning: [OuterTimeout]
            System.out.println("late: " + late.getMessage());
        }
    }

    @Coroutine
    static void wraps() {
        Timeout limit = Timeout.after(Duration.ofSeconds(1));
        try (limit) {
            Yield.pause();
        } catch (TaskTimeout late) { // warning: [OuterTimeout]
            throw new IllegalStateException(late);
        }
    }

    @Coroutine
    static String asksOnlyTheBlock() {
        Timeout limit = Timeout.after(Duration.ofSeconds(1));
        try (limit) {
            Yield.pause();
            return "in time";
        } catch (final TaskTimeout late) { // warning: [OuterTimeout]
            return limit.hasExpired() ? "late" : "another was";
        }
    }

    @Coroutine
    static void catchesOthersToo() {
        try {
            Yield.pause();
        } catch (TaskTimeout | IllegalStateException late) { // warning: [OuterTimeout]
            System.out.println("late: " + late.getMessage());
        }
    }

    @Coroutine
    static void asks() {
        Timeout limit = Timeout.after(Duration.ofSeconds(1));
        try (limit) {
            Yield.pause();
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
        }
    }

    @Coroutine
    static void asksWhetherItIsCancelled(Task<Void> task) {
        try {
            Yield.within(Duration.ofSeconds(1), task);
        } catch (TaskTimeout late) {
            if (Yield.isCancelled()) throw late;
        }
    }

    @Coroutine
    static void cleansUp() {
        try {
            Yield.pause();
        } catch (TaskTimeout late) {
            System.out.println("late");
            throw late;
        }
    }

    @Coroutine
    static void throwsAnother(TaskTimeout before) {
        try {
            Yield.pause();
        } catch (TaskTimeout late) { // warning: [OuterTimeout]
            throw before;
        }
    }

    @Coroutine
    @SuppressWarnings("yuzuri:OuterTimeout")
    static void isTheOutermost() {
        try {
            Yield.pause();
        } catch (TaskTimeout late) {
            System.out.println("late");
        }
    }

    static void isNoCoroutine() {
        try {
            System.out.println("plain");
        } catch (TaskTimeout late) {
            System.out.println("late");
        }
    }
}
