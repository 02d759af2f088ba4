package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;

/** Nothing happens in these blocks, so nothing of what stands behind them for that is left. */
public class EmptyTries {
    @Coroutine
    static int arms(int n) {
        return switch (S(n)) {
            case 0 -> {
                try {
                } catch (ClassCastException e) {
                    caught(e);
                    yield S(2);
                } catch (Throwable e) {
                    caught(e);
                    S(3);
                }
                yield 4;
            }
            default -> n;
        };
    }

    @Coroutine
    static int statements() {
        int sum = 0;
        out:
        for (int i = 0; ; i++) {
            V("again");
            try {
                int unset;
                class Unused {}
                {
                    ;
                }
                if (i < 2) sum += S(i);
            } catch (RuntimeException e) {
                sum += S(100);
            }
            try {
                break out;
            } catch (RuntimeException e) {
                sum += S(1_000);
            }
        }
        try {
            in: ;
        } catch (RuntimeException e) {
            sum += S(10_000);
        } finally {
            sum += S(10);
        }
        return sum;
    }

    @Coroutine
    static void returns() {
        try {
            return;
        } catch (RuntimeException e) {
            S(100_000);
        } finally {
            V("returns");
        }
    }

    @Coroutine
    static Object run() {
        returns();
        return arms(0) + arms(1) + statements();
    }
}
