// cases 94, 95: a coroutine that an ordinary method calls is refused when it waits, as written too
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.*;

@SuppressWarnings("yuzuri:ForgottenCoroutine")
public class CoroutineThroughPlain {
    static class Base {
        @Coroutine
        int m(int n) {
            return S(n);
        }
    }

    static class Quiet extends Base {
        @Override
        int m(int n) {
            log("quiet");
            return -n;
        }
    }

    static class Loud extends Base {
        @Override
        int m(int n) {
            log("loud");
            Yield.pause();
            return -n;
        }
    }

    @Coroutine
    static int deep(int n) {
        log("deep" + n);
        Yield.pause();
        return n;
    }

    @Coroutine
    static int shallow(int n) {
        log("shallow" + n);
        return n;
    }

    static int helper(int n) {
        return deep(n) + 1;
    }

    static int deep(String name) {
        return deep(name.length()) + 1;
    }

    static <T extends CharSequence> int deep(T[] names, long n) {
        return deep(names.length) + (int) n;
    }

    @Coroutine
    static <T extends CharSequence> int deep(T name, int[] n) {
        return deep(n[0]) + name.length();
    }

    static int harmless(int n) {
        return shallow(n) + 1;
    }

    static int twice(IntUnaryOperator f) {
        return f.applyAsInt(f.applyAsInt(1));
    }

    @Coroutine
    static void attempt(int how) {
        V("attempt" + how);
        Base quiet = new Quiet();
        Base loud = new Loud();
        try {
            log(
                    switch (how) {
                        case 0 -> harmless(1);
                        case 1 -> helper(2);
                        case 2 -> twice(n -> n + 1);
                        case 3 -> twice(n -> harmless(n));
                        case 4 -> twice(n -> helper(n));
                        case 5 -> quiet.m(3);
                        case 6 -> loud.m(4);
                        case 7 -> Yield.await(Yield.spawn(CoroutineThroughPlain_BaseTasks.m(quiet, 5)));
                        case 8 -> Yield.await(Yield.spawn(CoroutineThroughPlain_BaseTasks.m(loud, 6)));
                        case 9 -> deep("name");
                        case 10 -> deep(new String[3], 4);
                        case 11 -> deep("name", new int[] {5});
                        default -> deep(7);
                    });
        } catch (IllegalStateException e) {
            caught(e);
        }
    }

    @Coroutine
    static Object run() {
        for (int i = 0; i < 13; i++) attempt(i);
        return "done";
    }
}
