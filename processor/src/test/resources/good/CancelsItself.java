// case 90: a task that cancels itself goes on to its next suspension
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class CancelsItself {
    @Coroutine
    static Object run() {
        try {
            V("before");
            Yield.current().cancel();
            log("still here");
            Yield.pause();
            log("not here");
        } catch (TaskCancelled c) {
            log("seen");
        } finally {
            V("finally");
        }
        Yield.pause();
        return "went on";
    }
}
