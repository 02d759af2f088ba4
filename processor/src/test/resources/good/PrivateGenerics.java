// case 51: private generic classes: several type arguments in one method, inner ones of generic classes, streams, references
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class PrivateGenerics<E extends Comparable<E>> {
    private static final class Node<T> implements Iterable<T> {
        final T value;
        Node<T> next;

        Node(T value, Node<T> next) {
            this.value = value;
            this.next = next;
        }

        <R> Node<R> map(Function<? super T, ? extends R> f) {
            return new Node<>(f.apply(value), next == null ? null : next.map(f));
        }

        static <Q> Node<Q> of(Q first, Q second) {
            return new Node<>(first, new Node<>(second, null));
        }

        @SafeVarargs
        static <Q> Node<Q> all(Q... qs) {
            Node<Q> n = null;
            for (int i = qs.length - 1; i >= 0; i--) n = new Node<>(qs[i], n);
            return n;
        }

        @Override
        public Iterator<T> iterator() {
            List<T> l = new ArrayList<>();
            for (Node<T> n = this; n != null; n = n.next) l.add(n.value);
            return l.iterator();
        }

        @Coroutine
        int length() {
            V(value);
            return next == null ? 1 : 1 + next.length();
        }

        @Coroutine
        <R> R fold(R start, BiFunction<R, T, R> f) {
            R r = S(start);
            for (T t : this) {
                r = f.apply(r, t);
                V(r);
            }
            return r;
        }

        @Override
        public String toString() {
            return value + (next == null ? "" : ">" + next);
        }
    }

    private class Itr implements Iterator<E> {
        int at;

        @Override
        public boolean hasNext() {
            return at < items.size();
        }

        @Override
        public E next() {
            return items.get(at++);
        }

        @Coroutine
        E slow() {
            E e = S(next());
            return e;
        }
    }

    private final List<E> items = new ArrayList<>();
    private Node<E> head;

    @SafeVarargs
    @SuppressWarnings("varargs")
    PrivateGenerics(E... es) {
        items.addAll(Arrays.asList(es));
        for (E e : es) head = new Node<>(e, head);
    }

    @Coroutine
    Iterator<E> iterate() {
        V("it");
        return new Itr();
    }

    @Coroutine
    E max() {
        Itr itr = new Itr();
        E best = null;
        while (itr.hasNext()) {
            E e = itr.slow();
            if (best == null || e.compareTo(best) > 0) best = e;
        }
        for (E e : head) {
            log(e);
            if (S(e).compareTo(best) > 0) best = e;
        }
        return best;
    }

    @Coroutine
    static String several() {
        Node<String> s = Node.of("a", S("b"));
        Node<Integer> n = s.map(String::length);
        Iterable<String> its = s;
        int sum = 0;
        for (int i : n) sum += S(i);
        for (String x : its) log(x);
        for (String x : s) V(x);
        List<Node<?>> mixed = new ArrayList<>();
        mixed.add(s);
        mixed.add(n);
        for (Node<?> each : mixed) log(each.value + "/" + each.length());
        Node<? extends Number> w = n;
        Number first = w.value;
        log(first.intValue() + sum);
        log(String.join("-", s) + s.iterator().next().length());
        Map<String, List<Node<String>>> groups =
                Stream.of(s, Node.all("c", "d", "e")).collect(Collectors.groupingBy(x -> x.value));
        log(new TreeMap<>(groups));
        log(s.fold(0, (r, t) -> r + t.length()));
        Object o = S((Object) n);
        if (o instanceof Node<?> q && q.value instanceof Integer i) log(i + q.next.toString());
        Node<?>[] array = {s, n};
        log(array.length + array[1].toString());
        @SuppressWarnings("unchecked")
        Node<String> cast = (Node<String>) S((Object) s);
        log(cast.next.value.length());
        Supplier<Node<String>> make = () -> new Node<>("z", s);
        BiFunction<String, Node<String>, Node<String>> ref = Node::new;
        Function<Node<String>, Iterator<String>> itf = Node::iterator;
        log(make.get() + "," + ref.apply("y", s) + itf.apply(s).next());
        Comparator<Node<String>> by = Comparator.comparing(x -> x.value);
        log(by.compare(s, cast));
        var v = Node.of(1, 2);
        int one = v.value + S(1);
        v.next.value.intValue();
        return "" + one + (S(true) ? s : v);
    }

    @Coroutine
    static Object run() {
        PrivateGenerics<String> p = new PrivateGenerics<>("x", "m", "q");
        log(p.max());
        log(p.iterate().next());
        log(several());
        return "done";
    }
}
