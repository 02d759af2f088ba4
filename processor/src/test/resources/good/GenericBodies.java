// case 56: type variables, explicit type arguments, generic arrays and unchecked casts in the body
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

public class GenericBodies<K extends Comparable<? super K>, V> {
    private final Map<K, List<V>> map = new HashMap<>();

    abstract static class Builder<B extends Builder<B>> {
        String text = "";

        abstract B self();

        @Coroutine
        B add(String s) {
            text += S(s);
            return self();
        }
    }

    static class Concrete extends Builder<Concrete> {
        @Override
        Concrete self() {
            return this;
        }

        Concrete twice() {
            text += text;
            return this;
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    @Coroutine
    final GenericBodies<K, V> put(K key, V... values) {
        List<V> list = map.computeIfAbsent(key, k -> new ArrayList<>());
        for (V value : values) {
            list.add(S(value));
        }
        return this;
    }

    @Coroutine
    K first() {
        K best = null;
        for (Map.Entry<K, List<V>> e : map.entrySet()) {
            K key = S(e.getKey());
            if (best == null || best.compareTo(key) > 0) {
                best = key;
            }
        }
        return best;
    }

    @Coroutine
    @SuppressWarnings("unchecked")
    <T extends V> T cast(Object o) {
        T t = (T) S(o);
        List<? extends V> all = List.of(t);
        V("cast");
        return (T) all.get(0);
    }

    @Coroutine
    static <T> T[] array(T[] in, Function<? super T, ? extends T> f) {
        T[] out = in.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = f.apply(S(out[i]));
        }
        return Arrays.copyOf(out, out.length);
    }

    @Coroutine
    static <T, C extends Collection<? super T>> C into(C sink, Iterable<? extends T> source) {
        for (T t : source) {
            sink.add(GenericBodies.<T>same(S(t)));
        }
        return sink;
    }

    static <T> T same(T t) {
        return t;
    }

    @Coroutine
    static Object run() {
        GenericBodies<String, Number> g = new GenericBodies<>();
        log(g.put("b", 1, 2.5).put("a").first());
        Integer i = g.<Integer>cast(5);
        log(i + g.cast(6).intValue());
        log(array(new String[] {"x", "y"}, s -> s + s));
        List<Object> sink = into(new ArrayList<Object>(List.of("z")), List.of(1, 2));
        log(sink);
        return new Concrete().add("p").twice().add("q").twice().text;
    }
}
