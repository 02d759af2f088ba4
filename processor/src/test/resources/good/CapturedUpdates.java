// locals that are captured and assigned in a condition, what is assigned being an assignment itself
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.IntSupplier;

public class CapturedUpdates {
    private static int hidden;
    static int[] array = {1};
    static int open;

    @Coroutine
    static void updated(int n) {
        int local = n;
        int a, b, c, d, e, a2, b2, c2;
        IntSupplier all;
        if ((a = hidden += n) > 0 & (b = (hidden >>= 1)) > 0 & (c = (open += n)) > 0 & (d = hidden = n) > 0 & (a2 = ++hidden) > 0 & (b2 = array[0] += n) > 0 & (c2 = open = n) > 0 & (e = (local += 2)) > 0) {
            all = () -> a + b * 3 + c * 5 + d * 7 + e * 11 + a2 + b2 + c2;
        } else {
            all = () -> a - b;
        }
        V(n);
        log(all.getAsInt() + a + b + c + d + e + a2 + c2 + " " + hidden + " " + open + " " + local);
    }

    @Coroutine
    static void ofOwner(int n) {
        int a;
        IntSupplier one;
        if ((a = (CapturedUpdates.hidden >>= '\uffff')) > 0) {
            one = () -> a + 1;
        } else {
            one = () -> a - 1;
        }
        V(n);
        log(one.getAsInt() + a);
    }

    @Coroutine
    static void alone(int n) {
        int a;
        IntSupplier one;
        if ((a = (hidden -= n)) > 0) {
            one = () -> a + 1;
        } else {
            one = () -> a - 1;
        }
        log(one.getAsInt() + a);
        V(n);
    }

    @Coroutine
    static void run() {
        hidden = 5;
        open = 6;
        for (int i = -1; i < 3; i++) {
            updated(i);
            ofOwner(i);
            alone(i);
        }
    }
}
