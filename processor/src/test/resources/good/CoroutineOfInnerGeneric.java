// case 53: a coroutine of an inner class of a generic class, with shadowing type parameters
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;
import java.util.Map;

public class CoroutineOfInnerGeneric<T extends Number & Comparable<T>> {
    private T best;

    final class Inner<U extends Map<String, ? super T>> {
        private final U map;

        Inner(U map) {
            this.map = map;
        }

        @Coroutine
        <V extends T> T put(String key, V value) {
            map.put(S(key), value);
            if (best == null || best.compareTo(value) < 0) {
                best = S((T) value);
            }
            return best;
        }

        @Coroutine
        <T> T shadow(T other) {
            V(best);
            return S(other);
        }
    }

    class Middle<T> {
        private T middle;

        class Innermost<T, T_> {
            @Coroutine
            <U> String all(T inner, T_ other, U own) {
                T first = S(inner);
                U last = own;
                return "" + first + other + S(last) + Middle.this.middle + CoroutineOfInnerGeneric.this.best;
            }
        }

        @Coroutine
        T middle(T value) {
            T old = middle;
            middle = S(value);
            return old;
        }
    }

    @Coroutine
    List<? extends T> list(List<T> all) {
        List<T> kept = all;
        V(kept);
        return List.of(kept.get(0), best);
    }

    @Coroutine
    static Object run() {
        CoroutineOfInnerGeneric<Integer> outer = new CoroutineOfInnerGeneric<>();
        Map<String, Number> map = new java.util.TreeMap<>();
        CoroutineOfInnerGeneric<Integer>.Inner<Map<String, Number>> inner = outer.new Inner<>(map);
        log(inner.put("a", 3) + inner.put("b", 2));
        log(inner.shadow("shadow").length());
        CoroutineOfInnerGeneric<Integer>.Middle<String> middle = outer.new Middle<>();
        log(middle.middle("m"));
        log(middle.new Innermost<Long, Character>().all(1L, 'c', 2.5));
        log(outer.list(List.of(1, 2)));
        return map;
    }
}
