// frames
// several tasks
package good;

import static good.support.Probe.*;

import java.io.IOException;
import java.util.Iterator;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

/** Failures in switches, handlers, finally blocks, resources. */
public class FramesOfControl {
    enum Colour {
        RED,
        GREEN
    }

    static class Res implements AutoCloseable {
        final int n;

        Res(int n) {
            this.n = 12 / E(n);
        }

        @Override
        public void close() throws IOException {
            if (E(n) > 8) throw new IOException("close");
        }
    }

    static class Slow implements AutoCloseable {
        @Coroutine
        @Override
        public void close() throws IOException {
            V("close");
            throw new IOException("slow");
        }
    }

    static int boom(Object o) {
        return E(o.hashCode());
    }

    @Coroutine
    @SuppressWarnings("fallthrough")
    static Object switches(int n, Object o) {
        switch (E(n)) {
            case 1:
                E(1);
                V("one");
            case 2:
                boom(
                        o);
                break;
            default:
                V("other");
                throw new IllegalStateException(
                        "x" + E(n));
        }
        return 1;
    }

    @Coroutine
    static Object arms(String s, Object o) {
        int n = switch (s) {
            case "a" -> S(1)
                    + boom(o);
            case "b" -> {
                V("b");
                yield boom("b")
                        + boom(
                                o);
            }
            default ->
                throw new IllegalArgumentException(
                        s);
        };
        return n;
    }

    @Coroutine
    static Object armsWithoutWait(String s, Object o) {
        V("before");
        int n = switch (s) {
            case "a" -> E(1)
                    + boom(o);
            case "b" -> {
                yield boom("b")
                        + boom(
                                o);
            }
            default ->
                throw new IllegalArgumentException(
                        s);
        };
        return n + S(3);
    }

    @Coroutine
    static Object enums(Colour colour) {
        V("enums");
        switch (
                colour) {
            case RED:
                V("red");
                return 1;
            default:
                return E(2);
        }
    }

    @Coroutine
    static Object handlers(Object o) {
        try {
            V("try");
            boom(o);
            V("behind");
        } catch (NullPointerException e) {
            E(1);
            V("caught");
            throw new IllegalStateException(
                    "wrapped",
                    e);
        }
        return 1;
    }

    @Coroutine
    static Object rethrows(Object o) {
        try {
            V("try");
            boom(o);
        } catch (RuntimeException e) {
            V("caught");
            throw e;
        }
        return 1;
    }

    @Coroutine
    static Object passesOn(Object o) throws IOException {
        try {
            return fails(o);
        } catch (IllegalArgumentException e) {
            throw e;
        } finally {
            E(9);
        }
    }

    @Coroutine
    static Object passesOnWaiting(Object o) throws IOException {
        try {
            return fails(o);
        } finally {
            V("finally");
            E(9);
        }
    }

    @Coroutine
    static Object fails(Object o) throws IOException {
        V("fails");
        if (o == null) throw new IllegalArgumentException("null");
        throw new IOException(
                "other");
    }

    @Coroutine
    static Object finallies(Object o) {
        try {
            V("try");
            return boom("x");
        } finally {
            V("finally");
            boom(
                    o);
        }
    }

    @Coroutine
    static Object plainFinally(Object o) {
        V("before");
        try {
            E(1);
            boom("x");
        } finally {
            boom(
                    o);
        }
        return 1;
    }

    @SuppressWarnings("try")
    @Coroutine
    static Object resources(int n, int m) throws IOException {
        try (Res a = new Res(
                        S(n));
                Res b =
                        new Res(m)) {
            V("body");
            boom(n == 1 ? null : "a");
        }
        return 1;
    }

    @SuppressWarnings("try")
    @Coroutine
    static Object plainResources(int n, int m) throws IOException {
        V("before");
        try (Res a = new Res(
                        n);
                Res b =
                        new Res(m)) {
            boom(n == 1 ? null : "a");
        }
        return 1;
    }

    @SuppressWarnings("try")
    @Coroutine
    static Object slow(Object o) throws IOException {
        try (Slow slow = new Slow();
                Res res = new Res(4)) {
            E(1);
            boom(
                    o);
        }
        return 1;
    }

    @Coroutine
    static Object iterates(int at) {
        Iterable<Integer> all = () -> new Iterator<>() {
            int n = 0;

            @Override
            public boolean hasNext() {
                if (n == at) throw new IllegalStateException("hasNext");
                return true;
            }

            @Override
            public Integer next() {
                return 6 / (2 - n++);
            }
        };
        for (Integer each :
                all) {
            V(each);
        }
        return 1;
    }

    static class Failing implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            throw new IllegalStateException("iterator");
        }
    }

    @Coroutine
    static Object chosen(Failing one) {
        for (Integer each :
                one == null ? one
                : S(one)) {
            V(each);
        }
        return 1;
    }

    @Coroutine
    static Object labels(int n) {
        outer:
        for (int i = 0; ; i++) {
            while (E(i) >= 0) {
                if (i == 1) continue outer;
                if (n / (2 - i) == 0)
                    break outer;
                V("in");
                i++;
                try {
                    if (i == 3)
                        break;
                } finally {
                    V("f");
                    boom(i);
                }
            }
        }
        return boom(null);
    }

    @Coroutine
    static Object recursion(int n) {
        V(n);
        if (n == 0)
            throw new IllegalStateException(
                    "deep");
        return recursion(
                n - 1);
    }

    @Coroutine
    static Object awaits(Object o) {
        var child = Yield.spawn(FramesOfControlTasks.recursion(1));
        V("spawned");
        return Yield.await(
                child);
    }

    @Coroutine
    static Object run() {
        Yield.spawn(FramesOfControlTasks.switches(1, null));
        Yield.spawn(FramesOfControlTasks.switches(2, null));
        Yield.spawn(FramesOfControlTasks.switches(3, null));
        for (String s : new String[] {"a", "b", "c", null}) {
            Yield.spawn(FramesOfControlTasks.arms(s, null));
            Yield.spawn(FramesOfControlTasks.armsWithoutWait(s, null));
        }
        Yield.spawn(FramesOfControlTasks.enums(null));
        Yield.spawn(FramesOfControlTasks.chosen(new Failing()));
        Yield.spawn(FramesOfControlTasks.handlers(null));
        Yield.spawn(FramesOfControlTasks.rethrows(null));
        Yield.spawn(FramesOfControlTasks.passesOn(null));
        Yield.spawn(FramesOfControlTasks.passesOn(1));
        Yield.spawn(FramesOfControlTasks.passesOnWaiting(null));
        Yield.spawn(FramesOfControlTasks.finallies(null));
        Yield.spawn(FramesOfControlTasks.plainFinally(null));
        Yield.spawn(FramesOfControlTasks.resources(0, 0));
        Yield.spawn(FramesOfControlTasks.resources(1, 0));
        Yield.spawn(FramesOfControlTasks.resources(1, 1));
        Yield.spawn(FramesOfControlTasks.resources(2, 1));
        Yield.spawn(FramesOfControlTasks.plainResources(0, 0));
        Yield.spawn(FramesOfControlTasks.plainResources(1, 0));
        Yield.spawn(FramesOfControlTasks.plainResources(1, 1));
        Yield.spawn(FramesOfControlTasks.plainResources(2, 1));
        Yield.spawn(FramesOfControlTasks.slow("x"));
        Yield.spawn(FramesOfControlTasks.slow(null));
        Yield.spawn(FramesOfControlTasks.iterates(1));
        Yield.spawn(FramesOfControlTasks.iterates(5));
        Yield.spawn(FramesOfControlTasks.labels(1));
        Yield.spawn(FramesOfControlTasks.recursion(3));
        Yield.spawn(FramesOfControlTasks.awaits(3));
        return 1;
    }
}
