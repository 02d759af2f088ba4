// case 36: for loops with several variables, without parts, with captured copies and suspending parts
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

public class ForLoopVariables {
    @Coroutine
    static Object run() {
        List<IntSupplier> held = new ArrayList<>();
        for (int i = 0, j = 10; i < j; i += 3, j -= S(1)) {
            int copy = i * 100 + j;
            held.add(() -> copy);
        }
        int k = 0;
        for (; ; ) {
            if (k++ > 1) break;
            V(k);
        }
        for (k = 5; k > S(3); ) {
            k--;
        }
        for (String s = "", t; s.length() < 3; s += t) {
            t = S("x");
        }
        for (int[] a = {0}; a[0] < 2; a[0]++) {
            V(a);
        }
        int sum = k;
        for (IntSupplier s : held) {
            sum += s.getAsInt();
        }
        return sum;
    }
}
