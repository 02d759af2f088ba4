// inner classes that need their outer instance for constants and dead code only: javac may leave it out
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.Supplier;

public class LeftOutOuter {
    final int limit = 3;
    private final String sign = "#";
    private static final boolean DEBUG = false;
    private int count = 5;

    int plus(int n) {
        return n + count;
    }

    class Constants {
        private int own = 1;

        @Coroutine
        int sum() {
            int all = limit + S(own);
            all += LeftOutOuter.this.limit;
            log(sign + LeftOutOuter.this.sign + S(own));
            Supplier<Integer> lambda = () -> limit + own;
            switch (all) {
                case limit -> log("three");
                default -> V("other");
            }
            return all + lambda.get();
        }

        @Coroutine
        int dead() {
            if (DEBUG) {
                log(plus(S(1)) + count);
            }
            int n = DEBUG ? plus(own) : S(own);
            boolean b = DEBUG && plus(n) > 0;
            while (DEBUG && count > 0) V("never");
            return b ? count : n;
        }

        class Further {
            @Coroutine
            int deep() {
                if (DEBUG) count++;
                return limit + S(1);
            }
        }
    }

    class Needed {
        @Coroutine
        int sum() {
            return plus(S(1)) + count + limit;
        }
    }

    @Coroutine
    static Object run() {
        LeftOutOuter outer = new LeftOutOuter();
        Constants made = outer.new Constants();
        log(made.sum() + made.dead());
        log(made.new Further().deep());
        return outer.new Needed().sum();
    }
}
