// case 90: a body that swallows its cancellation goes on, and may suspend again
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class CancellationSwallowed {
    @SuppressWarnings("try")
    @Coroutine
    static Object run() {
        int cancelled = 0;
        for (int i = 0; i < 3; i++) {
            try {
                V("round " + i);
            } catch (TaskCancelled c) {
                cancelled++;
                log("swallowed");
            }
        }
        try (AutoCloseable c = () -> log("closed")) {
            V("body");
        } catch (Exception e) {
            caught(e);
        }
        V("after");
        return cancelled;
    }
}
