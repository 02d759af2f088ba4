// case 95: a coroutine overriding a plain method and the other way round, abstract ones, interfaces, lambdas
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;
import java.util.function.IntUnaryOperator;

public class Overrides {
    interface Step {
        @Coroutine
        int step(int n);
    }

    abstract static class Base implements Step {
        @Coroutine
        abstract String name();

        @Override
        @Coroutine
        public int step(int n) {
            return S(n) + 1;
        }

        @Coroutine
        String twice() {
            return name() + name();
        }
    }

    static class First extends Base {
        @Override
        @Coroutine
        String name() {
            return S("first");
        }
    }

    static class Plain extends Base {
        @Override
        String name() {
            return E("plain");
        }

        @Override
        public int step(int n) {
            return E(n) * 100;
        }
    }

    static class Second extends First {
        @Override
        @Coroutine
        public int step(int n) {
            return super.step(n) + S(1000);
        }
    }

    static class AfterPlain extends Plain implements IntUnaryOperator {
        @Override
        @Coroutine
        public int step(int n) {
            return super.step(S(n)) + applyAsInt(n);
        }

        @Override
        @Coroutine
        @SuppressWarnings("yuzuri:OverridesPlain")
        public int applyAsInt(int n) {
            return S(-n);
        }
    }

    /** Arguments of one type, which only their order tells apart. */
    static class Minus {
        @Coroutine
        int of(int a, int b, int c) {
            return S(a - b - c);
        }
    }

    static class Plus extends Minus {
        @Override
        @Coroutine
        int of(int a, int b, int c) {
            return S(a * 100 + b * 10 + c);
        }
    }

    @Coroutine
    static int all(List<? extends Step> steps) {
        int sum = 0;
        for (Step s : steps) {
            sum += s.step(S(3));
        }
        return sum;
    }

    @Coroutine
    static Object run() {
        for (Base b : List.of(new First(), new Plain(), new Second(), new AfterPlain())) {
            log(b.twice());
            log(b.step(2));
        }
        log(all(List.of(new First(), n -> E(n) + 7, new Step() {
            @Override
            public int step(int n) {
                return E(n) - 1;
            }
        })));
        for (Minus minus : new Minus[] {new Minus(), new Plus()}) {
            log(minus.of(3, S(2), 1));
        }
        Step none = null;
        try {
            none.step(S(1));
        } catch (NullPointerException e) {
            caught(e);
        }
        return all(List.of(new Second(), new Plain()));
    }
}
