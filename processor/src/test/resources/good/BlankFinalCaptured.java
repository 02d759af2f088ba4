// case 61: final int x; if (c) x = 1; else x = S(); captured in a lambda
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.Supplier;

public class BlankFinalCaptured {
    @Coroutine
    static Supplier<String> make(boolean c) {
        final int x;
        if (c) {
            x = 1;
        } else {
            x = S(2);
        }
        final String y;
        switch (x) {
            case 1:
                y = S("one");
                break;
            default:
                y = "other";
        }
        final boolean z;
        z = S(c);
        Supplier<String> s = () -> x + y + z;
        V("made");
        return s;
    }

    @Coroutine
    static Object run() {
        final int late;
        V("late");
        late = 5;
        Runnable r = new Runnable() {
            final int copy = late;

            @Override
            public void run() {
                log(copy + late);
            }
        };
        V("run");
        r.run();
        return make(true).get() + make(false).get();
    }
}
