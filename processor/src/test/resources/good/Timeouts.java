// case 90: a block whose time has passed ends with TaskTimeout; a shielded one in its finally may wait
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.time.Duration;

@SuppressWarnings({"try", "yuzuri:OuterTimeout"})
public class Timeouts {
    private static final Duration LONG = Duration.ofDays(1);

    @Coroutine
    static String bounded(Duration limit) {
        try (Timeout timeout = Timeout.after(limit)) {
            V("inside");
            Yield.checkpoint();
            return "in time " + timeout.hasExpired();
        } catch (TaskTimeout late) {
            return "late";
        }
    }

    @Coroutine
    static String nested(Duration outside, Duration inside) {
        try (Timeout outer = Timeout.after(outside)) {
            try (Timeout inner = Timeout.after(inside)) {
                callee();
                return "in time";
            } catch (TaskTimeout late) {
                log("inside: " + (late.timeout() == outer));
                Yield.pause();
                return "inside";
            } finally {
                log("finally");
            }
        } catch (TaskTimeout late) {
            return "outside " + late.getMessage().contains("0s");
        }
    }

    @Coroutine
    static void callee() {
        V("callee");
        Yield.pause();
    }

    @Coroutine
    static String shielded() {
        try (Timeout timeout = Timeout.after(Duration.ZERO)) {
            try {
                Yield.pause();
            } finally {
                try (Timeout shield = Timeout.shielded(LONG)) {
                    Yield.pause();
                    log("cleaned");
                }
            }
            return "not reached";
        } catch (TaskTimeout late) {
            return "late";
        }
    }

    @Coroutine
    static String swallowed() {
        try (Timeout timeout = Timeout.after(Duration.ZERO)) {
            int times = 0;
            for (int i = 0; i < 200; i++) {
                try {
                    Yield.pause();
                } catch (TaskTimeout again) {
                    times++;
                }
            }
            return "thrown " + times + " times";
        }
    }

    @Coroutine
    static int slow(int result) {
        try {
            Yield.sleep(LONG);
            return 0;
        } finally {
            log("slow ends");
            if (result != 0) return result;
        }
    }

    @Coroutine
    static Object within(Duration limit, Task<?> task) {
        try {
            return Yield.within(limit, task);
        } catch (TaskTimeout late) {
            return "late";
        }
    }

    @Coroutine
    static Object run() {
        log(bounded(LONG));
        log(bounded(Duration.ZERO));
        log(nested(LONG, LONG));
        log(nested(LONG, Duration.ZERO));
        log(nested(Duration.ZERO, LONG));
        log(nested(Duration.ZERO, Duration.ZERO));
        log(shielded());
        log(swallowed());
        log(within(LONG, TimeoutsTasks.bounded(LONG)));
        log(within(Duration.ZERO, TimeoutsTasks.slow(0)));
        log(within(Duration.ZERO, TimeoutsTasks.slow(3)));
        return "done";
    }
}
