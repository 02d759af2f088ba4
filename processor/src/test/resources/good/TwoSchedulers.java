// case 94: a coroutine that calls ordinary code which runs a scheduler of its own
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class TwoSchedulers {
    @Coroutine
    static int inner(int n) {
        Yield.pause();
        return n * 2;
    }

    static int plain(int n) {
        return Scheduler.run(TwoSchedulersTasks.inner(n));
    }

    @Coroutine
    static Object run() {
        int a = plain(S(4));
        V("between");
        return a + plain(1);
    }
}
