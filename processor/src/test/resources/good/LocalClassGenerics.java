// case 60: local classes that mention type variables of the coroutine and of its owner, and have some of their own
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

public class LocalClassGenerics<K extends Comparable<K>> {
    private final K key;

    LocalClassGenerics(K key) {
        this.key = key;
    }

    @Coroutine
    <V> Map<K, List<V>> grouped(List<V> values, Function<V, K> keyOf) {
        Map<K, List<V>> groups = new HashMap<>();
        class Entry {
            final K own;
            final V value;

            Entry(V value) {
                this.own = keyOf.apply(value);
                this.value = value;
            }

            boolean isMine() {
                return own.compareTo(key) == 0;
            }

            Entry copy() {
                return new Entry(value);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (V value : values) {
            Entry entry = new Entry(S(value));
            V("entry");
            entries.add(entry.copy());
        }
        Function<V, Entry> maker = Entry::new;
        Entry last = maker.apply(values.get(0));
        V("last");
        log(last.isMine());
        for (Entry entry : entries) {
            V("group");
            V v = entry.value;
            groups.computeIfAbsent(entry.own, k -> new ArrayList<>()).add(v);
        }
        return groups;
    }

    @Coroutine
    static <T extends CharSequence> String chained(T first, T second) {
        class Node<U> {
            final T t;
            final U u;
            final Node<U> next;

            Node(T t, U u, Node<U> next) {
                this.t = t;
                this.u = u;
                this.next = next;
            }

            Node<U> before(U other) {
                return new Node<>(first, other, this);
            }
        }
        class Tail extends Node<Integer> {
            Tail(int n) {
                super(second, n, null);
            }
        }
        Node<Integer> tail = new Tail(S(1));
        V("tail");
        Node<Integer> node = new Node<>(S(first), 2, tail).before(3);
        V("node");
        StringBuilder text = new StringBuilder();
        for (Node<Integer> n = node; n != null; n = n.next) {
            T t = n.t;
            text.append(t.length()).append(n.u);
            V(text.toString());
        }
        List<Node<Integer>> nodes = new ArrayList<>();
        nodes.add(node);
        nodes.add(new Node<Integer>(second, 8, null) {});
        V("list");
        Object o = nodes.get(0);
        if (o instanceof Node<?> any) {
            V("any");
            text.append(any.u);
        }
        return text.append(nodes.get(1).t).toString();
    }

    @Coroutine
    static <T> String arrays(T t) {
        class Cell {
            T value = t;
        }
        Cell[] cells = new Cell[2];
        cells[0] = new Cell();
        V("cells");
        Object o = cells[0];
        if (o instanceof Cell cell) {
            V("cell");
            T value = cell.value;
            log(value);
        }
        if (o instanceof Cell cell && cell.value.equals(t)) {
            T value = cell.value;
            log(value);
        }
        Cell cast = (Cell) o;
        Supplier<Cell[]> more = () -> new Cell[] {new Cell(), cast};
        Cell[] made = {cast, new Cell()};
        V("made");
        return made.length + more.get().length + Cell.class.getSimpleName() + made[1].value;
    }

    @Coroutine
    static <T> String shadowing(T t) {
        class Box<T> {
            final T inner;
            final Object outer = t;

            Box(T inner) {
                this.inner = inner;
            }

            <T> T twice(T given) {
                return given;
            }
        }
        Box<Integer> box = new Box<>(S(4));
        V("box");
        int n = box.inner;
        return n + box.twice("x") + box.outer;
    }

    @Coroutine
    static Object run() {
        log(new LocalClassGenerics<>(1).grouped(List.of("a", "bb", "c"), String::length));
        log(chained("one", "three"));
        log(arrays(S("t")));
        return shadowing("outer");
    }
}
