// found in jgrapht: a receiver whose type variable has a bound with wildcards
// expect: S2.5, 2.5, S1.5, 1.5, 1.5, Sb, Sb, ab -> 4.0
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class ReceiversOfBoundedTypes {
    static class Pair<A, B> {
        final A a;
        final B b;

        Pair(A a, B b) {
            this.a = a;
            this.b = b;
        }

        @Coroutine
        B second() {
            return S(b);
        }

        @Coroutine
        final B last() {
            Yield.pause();
            return b;
        }
    }

    static class Weights<V extends Pair<?, Double>, W extends V> {
        @Coroutine
        double of(V v) {
            return v.second();
        }

        @Coroutine
        double deep(W w) {
            double second = w.second();
            return second + w.last() - v(w).last();
        }

        V v(W w) {
            return w;
        }
    }

    @Coroutine
    static <T extends Pair<? extends CharSequence, ? super String>> Object method(T t, List<? extends T> all) {
        Object second = t.second();
        return all.get(0).second() == second ? t.a.toString() + t.last() : "";
    }

    @Coroutine
    static Object run() {
        Pair<String, Double> pair = new Pair<>("x", 2.5);
        Weights<Pair<?, Double>, Pair<?, Double>> weights = new Weights<>();
        double first = weights.of(pair);
        log(first);
        double deep = weights.deep(new Pair<>("y", 1.5));
        log(deep);
        log(weights.v(new Pair<>("z", 1.5)).b);
        Pair<String, Object> text = new Pair<>("a", "b");
        log(method(text, new ArrayList<>(List.of(text))));
        return first + deep;
    }
}
