// private members named like what every class has, and private classes named like what generated code uses
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

@SuppressWarnings("lossy-conversions")
public class PrivateNamesOfGenerated {
    private static int wait = 1, hashCode = 2, toString = 3, notify = 4, getClass = 5;
    private int equals = 6, assertions = 7, ASSERTIONS = 8, clone = 9, finalize = 10;
    private static boolean Private = true, setWait = false;
    private Object kept = new Object[1];

    private static int wait(String s) {
        return s.length();
    }

    private int equals(int n) {
        return n + equals;
    }

    private static int assertions() {
        return 1;
    }

    private int hashCode(int... n) {
        return n.length;
    }

    private static class Kept {
        private int wait = 3;
        private static int hashCode = 4;

        private Kept(int n) {
            wait += n;
        }

        private boolean equals(Kept other) {
            return other.wait == wait;
        }
    }

    private enum Source {
        ONE,
        TWO
    }

    private record Task(int n) {}

    private record Resumable(Task task) {}

    private interface Dispatch {
        int f(int n);

        interface Twice {
            int twice(int n);
        }
    }

    private static class Access {
        private interface Twice {
            long twice(long n);
        }

        private interface Dispatch {
            String g(String s);
        }

        private int access = 2;
    }

    private static class TwiceLike {}

    @Coroutine
    private static Source source(Source s, Task t) {
        V(t.n());
        return s == Source.ONE ? Source.TWO : S(s);
    }

    @Coroutine
    Resumable resumable(Task t, TwiceLike like) {
        V(like == null);
        assert equals > 5 : equals;
        return new Resumable(t);
    }

    @Coroutine
    static Object run() throws Exception {
        var it = new PrivateNamesOfGenerated();
        wait = 1;
        hashCode = 2;
        Kept.hashCode = 4;
        wait += S(1);
        hashCode++;
        it.equals += S(2);
        int sum = wait + hashCode + toString + notify + getClass + it.equals + it.assertions + it.ASSERTIONS;
        V(sum);
        sum += it.clone + it.finalize + wait("abc") + it.equals(1) + assertions() + it.hashCode(1, 2);
        Private = S(sum > 0);
        Kept kept = new Kept(S(1));
        Kept.hashCode += 2;
        sum += kept.wait + Kept.hashCode + (kept.equals(new Kept(1)) ? 1 : 0) + (Private ^ setWait ? 1 : 0);
        Dispatch f = n -> n + 1;
        Dispatch.Twice one = n -> n * 2;
        Access.Twice two = n -> n * 3;
        Access.Dispatch g = s -> s + s;
        V(f.f(1));
        sum += one.twice(2) + two.twice(3) + g.g("x").length() + new Access().access;
        Source s = source(Source.ONE, new Task(1));
        Resumable r = it.resumable(new Task(2), new TwiceLike());
        V(s.name());
        return sum + s.name() + r.task().n() + (it.kept == null);
    }
}
