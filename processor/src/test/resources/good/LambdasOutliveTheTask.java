// cases 37, 99: lambdas and classes that use the coroutine's object after its task has ended
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.*;

public class LambdasOutliveTheTask {
    int n = 3;
    private int m = 4;

    private int secret() {
        return m;
    }

    @Coroutine
    Supplier<String> make(int k) {
        V("make");
        Supplier<String> s = () -> n + "," + m + secret() + k + this;
        V("made");
        return s;
    }

    @Coroutine
    IntSupplier ref() {
        V("r");
        IntSupplier s = this::secret;
        return s;
    }

    @Coroutine
    Runnable anon() {
        V("r");
        return new Runnable() {
            public void run() {
                log(n + m + secret());
            }
        };
    }

    @Coroutine
    Runnable local() {
        V("r");
        class L implements Runnable {
            public void run() {
                log(n + m + secret());
            }
        }
        V("q");
        return new L();
    }

    @Override
    public String toString() {
        return "E";
    }

    @Coroutine
    static Object run() {
        LambdasOutliveTheTask e = new LambdasOutliveTheTask();
        Supplier<String> s = Yield.await(Yield.spawn(LambdasOutliveTheTaskTasks.make(e, 5)));
        IntSupplier r = Yield.await(Yield.spawn(LambdasOutliveTheTaskTasks.ref(e)));
        V("x");
        log(s.get());
        log(r.getAsInt());
        Yield.await(Yield.spawn(LambdasOutliveTheTaskTasks.anon(e))).run();
        Yield.await(Yield.spawn(LambdasOutliveTheTaskTasks.local(e))).run();
        return "done";
    }
}
