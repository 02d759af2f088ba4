// type arguments of coroutines whose tasks have more type variables than they declare, for what the body mentions
package good;

import static good.support.Probe.*;

import good.other.Elsewhere;
import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

@SuppressWarnings({"unchecked", "varargs"})
public class TypeArgumentsOfTasks<E> {
    private static class Own extends Elsewhere {
        protected int kept = 50;

        private class Inner extends Own {
            private int own = 3;

            @Coroutine
            private Object all() {
                Own.super.kept += S(1);
                super.kept += S(2);
                log(Own.super.kept + " " + super.kept + " " + Own.this.kept + kept + own);
                return Own.super.plus(S(3)) + super.plus(4) + Own.super.later(5);
            }
        }
    }

    private class Node {
        private final E value;
        private Node next;

        private Node(E value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    class Open {
        private E held;

        @SafeVarargs
        private final List<E> all(E... more) {
            return Arrays.asList(more);
        }
    }

    private Node first;

    @Coroutine
    private int size(E... more) {
        for (E each : more) first = new Node(S(each), first);
        Set<Node> seen = new HashSet<Node>();
        for (Node at = first; at != null; at = at.next) seen.add(at);
        V("w");
        Open open = new Open();
        open.held = first.value;
        List<Open> opens = new ArrayList<Open>(List.of(open));
        Open[] array = opens.toArray((Open[]) new TypeArgumentsOfTasks<?>.Open[0]);
        V("w");
        Function<Open, E> get = o -> o.held;
        log(get.apply(array[0]) + "" + opens.get(0).all(first.value, S(first.value)).size());
        Supplier<Open> make = Open::new;
        log(make.get().held);
        return seen.size();
    }

    interface Shape {
        Object area(Object scale);
    }

    @Coroutine
    static <T> T pick(Function<? super T, ? extends T> f, T... all) {
        V(all.getClass().getSimpleName());
        return f.apply(all[0]);
    }

    @Coroutine
    static <K, V> Map<K, V> map(K key, Supplier<? extends V> value) {
        V("map");
        return new HashMap<>(Map.of(key, value.get()));
    }

    @Coroutine
    static Object run() {
        log(new Own().new Inner().all());
        log(new TypeArgumentsOfTasks<String>().size("a", "b"));
        Map<Object, List<Object>> map = map("k", () -> new ArrayList<>(List.of(1)));
        map.get("k").add("more");
        Object picked = pick(x -> x, "p", 1);
        Comparable<?> compared = TypeArgumentsOfTasks.<Comparable<?>>pick(x -> x, S("q"), 2);
        List<? extends Number> wild = new ArrayList<>(List.of(1, 2.0));
        Number number = pick(n -> n, wild.get(0), S(3));
        log(map + "" + picked + compared + number);
        return TypeArgumentsOfTasks.<List<? extends Number>>pick(l -> l, wild, List.of(S(1))).size();
    }
}
