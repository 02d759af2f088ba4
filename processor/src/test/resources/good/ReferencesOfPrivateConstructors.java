package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class ReferencesOfPrivateConstructors {
    private final String name;
    ReferencesOfPrivateConstructors(String name) { this.name = name; }

    class Inner {
        final int n;
        private Inner() { this(1); }
        private Inner(int n) { this.n = n; }
        public String toString() { return name + n; }
    }
    class Gen<T> {
        final T t;
        private Gen(T t) { this.t = t; }
        public String toString() { return name + t; }
    }
    private class Hidden {
        final int n;
        private Hidden(int n) { this.n = n; }
        public String toString() { return name + "h" + n; }
    }
    @Coroutine
    String references() {
        Supplier<Inner> a = Inner::new;
        V("a");
        IntFunction<Inner> b = Inner::new;
        Function<Integer, Gen<Integer>> c = Gen::new;
        Function<Integer, Gen<Integer>> c2 = Gen<Integer>::new;
        IntFunction<Hidden> d = Hidden::new;
        IntFunction<Object> e = Hidden::new;
        V("b");
        String s = a.get() + " " + b.apply(S(2)) + c.apply(3) + c2.apply(4) + d.apply(4) + e.apply(5);
        Runnable r = () -> {
            Supplier<Inner> in = Inner::new;
            log(in.get());
        };
        r.run();
        return s;
    }

    private static class Nest {
        private class Deep {
            final int n;
            private Deep(int n) { this.n = n; }
            public String toString() { return "deep" + n; }
        }
        class Open {
            private Open(String... all) { log(all.length); }
            private <T extends Number> Open(T t) { log(t); }
            public String toString() { return "open"; }
        }

        @Coroutine
        String deep() {
            IntFunction<Deep> f = Deep::new;
            Supplier<Open> g = Open::new;
            Function<Integer, Open> h = Open::new;
            V("d");
            BiFunction<String, String, Open> i = Open::new;
            return "" + f.apply(S(1)) + g.get() + h.apply(2) + i.apply("a", "b");
        }
    }

    class Sub extends ReferencesOfPrivateConstructors {
        Sub() { super("sub"); }

        @Coroutine
        String outer() {
            Supplier<Inner> a = Inner::new;
            V("o");
            return "" + a.get();
        }
    }

    <T> Inner later(Supplier<Inner> s, T t) { return s.get(); }

    @Coroutine
    String taken() {
        return "" + later(Inner::new, S(1)) + later(Inner::new, 2) + Optional.of(S(3)).map(Inner::new).get();
    }

    @Coroutine
    static Object run() throws Exception {
        ReferencesOfPrivateConstructors p = new ReferencesOfPrivateConstructors("p");
        log(p.references());
        log(p.taken());
        log(new Nest().deep());
        return p.new Sub().outer();
    }
}
