// case 96: sleeping tasks wake in the order of their deadlines
// several tasks
// expect: b sleeps, a sleeps, a 2, b 40 -> 42
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.time.Duration;

public class Sleepers {
    @Coroutine
    static int sleeper(String name, int millis) {
        log(name + " sleeps");
        Yield.sleep(Duration.ofMillis(millis));
        log(name + " " + millis);
        return millis;
    }

    @Coroutine
    static Object run() {
        Task<Integer> b = Yield.spawn(SleepersTasks.sleeper("b", 40));
        Task<Integer> a = Yield.spawn(SleepersTasks.sleeper("a", 2));
        return Yield.await(a) + Yield.await(b);
    }
}
