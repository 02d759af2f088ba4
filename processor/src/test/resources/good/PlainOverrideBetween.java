// case 95: a plain override with a coroutine above it and another below
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.*;

public class PlainOverrideBetween {
    static class A {
        @Coroutine
        Object m(int n) {
            return S(n);
        }
    }

    static class B extends A {
        @Override
        Integer m(int n) {
            log("plain" + n);
            return n * 10;
        }

        Object again() {
            return m(1);
        }

        @Coroutine
        Object own() {
            return m(2) + "" + super.m(3) + this.m(4);
        }
    }

    static class C extends B {
        @Override
        @Coroutine
        Integer m(int n) {
            V("C");
            return (Integer) S(n) + super.m(n);
        }

        @Coroutine
        Object viaSuper() {
            return super.m(7);
        }
    }

    static final class Last extends A {
        @Override
        Object m(int n) {
            log("last");
            return "last";
        }
    }

    interface I<T> {
        @Coroutine
        T get(T t) throws Exception;
    }

    interface J extends I<String> {
        @Override
        default String get(String s) {
            log("J");
            return "J" + s;
        }
    }

    static class K implements J {}

    static class L implements J {
        @Override
        @Coroutine
        public String get(String s) {
            return S("L" + s);
        }
    }

    private static class P extends A {
        @Override
        Object m(int n) {
            log("P");
            return "P" + n;
        }
    }

    private static class Q extends P {
        @Override
        @Coroutine
        Object m(int n) {
            return S("Q" + n);
        }
    }

    @Coroutine
    static int sum(B b) {
        int x = b.m(5);
        x += b.m(6);
        return x;
    }

    @Coroutine
    static Object run() throws Exception {
        B b = new B();
        B c = new C();
        A a = c;
        log(b.m(1));
        log(c.m(2));
        log(a.m(3));
        log(sum(b));
        log(sum(c));
        log(b.own());
        log(c.own());
        log(new C().viaSuper());
        log(new Last().m(1));
        J k = new K();
        J l = new L();
        log(k.get("k") + l.get("l").length());
        IntFunction<Object> f = b::m;
        Supplier<Object> s = () -> b.m(8);
        log(f.apply(3));
        log(s.get());
        log(b.again());
        P p = new P();
        P q = new Q();
        log(p.m(1));
        log(q.m(2));
        return "done";
    }
}
