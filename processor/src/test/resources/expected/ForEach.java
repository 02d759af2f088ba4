package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class ForEach {
    @Coroutine
    static int run(java.util.List<String> all) {
        int sum = 0;
        for (String each : all) {
            Yield.pause();
            sum += each.length();
        }
        for (int each : new int[] {sum, 2}) sum -= each;
        return sum;
    }
}
