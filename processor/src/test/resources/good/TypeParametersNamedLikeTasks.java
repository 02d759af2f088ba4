// type parameters with the names that task classes get, and of what else a generated file holds
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class TypeParametersNamedLikeTasks {
    static class Box<T> {
        T kept;

        Box(T kept) {
            this.kept = kept;
        }

        @Coroutine
        T t(T x) {
            T before = kept;
            kept = S(x);
            return before;
        }

        @Coroutine
        static <T> T twice(T x) {
            return S(S(x));
        }
    }

    static class Graph<Node> {
        private final List<Node> nodes = new ArrayList<>();

        @Coroutine
        Node node() {
            V(nodes.size());
            return nodes.isEmpty() ? null : nodes.get(0);
        }

        @Coroutine
        <Edge> Edge edge(Edge e, Supplier<? extends Node> made) {
            nodes.add(made.get());
            Node first = node();
            log(first);
            return S(e);
        }

        class Walk<Edge> {
            @Coroutine
            <Walk> Edge walk(Edge e, Walk w) {
                V(nodes.size());
                log(w);
                return S(e);
            }
        }
    }

    @Coroutine
    static <E> E e(E x) {
        return S(x);
    }

    @Coroutine
    static <E, F extends Comparable<F>> F f(E x, F y) {
        E again = e(x);
        log(again);
        Supplier<E> kept = () -> again;
        V(kept.get());
        return y;
    }

    @Coroutine
    static <Private, Static, Task, Resumable, Objects, Object, String> Private taken(Private p, Static s, Task t) {
        V(s);
        log(t);
        return secret(S(p));
    }

    private static <Holder> Holder secret(Holder h) {
        return h;
    }

    @Coroutine
    <Self> Self self(Self self) {
        V("self");
        Function<Self, Self> same = s -> s;
        V("again");
        return same.apply(self);
    }

    @Coroutine
    static Object run() throws Exception {
        Box<Integer> box = new Box<>(1);
        log(box.t(2) + box.t(3));
        log(Box.twice("t"));
        Graph<String> graph = new Graph<>();
        log(graph.node());
        log(graph.edge(4, () -> "n"));
        log(graph.new Walk<Long>().walk(5L, 'w'));
        log(e("e") + f(1, "f") + taken("p", 2, 3.0));
        return new TypeParametersNamedLikeTasks().self("s");
    }
}
