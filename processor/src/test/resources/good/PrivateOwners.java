// case 51: coroutines of private nested classes, enums, records and interfaces
// case 53
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class PrivateOwners {
    private int outer = 1;

    private static class Counter {
        private int n;

        @Coroutine
        private int next(int by) {
            n += S(by);
            return n;
        }

        @Coroutine
        static Counter from(int n) {
            Counter c = new Counter();
            c.n = S(n);
            return c;
        }
    }

    private class Inner {
        private final Counter counter;

        Inner(Counter counter) {
            this.counter = counter;
        }

        @Coroutine
        Counter bump() {
            outer += counter.next(S(1));
            return counter;
        }
    }

    private enum Mode {
        FAST,
        SLOW;

        @Coroutine
        Mode other() {
            V(this);
            return this == FAST ? SLOW : FAST;
        }
    }

    private interface Visitor {
        @Coroutine
        default String visit(Mode mode) {
            return S(mode.name()) + tail();
        }

        String tail();
    }

    @Coroutine
    private List<Counter> counters(int n) {
        List<Counter> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(Counter.from(i));
        }
        return out;
    }

    @Coroutine
    static Object run() {
        PrivateOwners me = new PrivateOwners();
        Counter c = Counter.from(10);
        log(c.next(2));
        Inner inner = me.new Inner(c);
        log(inner.bump().n + me.outer);
        log(Mode.FAST.other().other().other());
        Visitor v = () -> "!";
        log(v.visit(Mode.SLOW));
        int sum = 0;
        for (Counter each : me.counters(3)) {
            sum += each.next(1);
        }
        return sum;
    }
}
