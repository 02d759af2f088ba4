// inner classes of a generic owner, created with and without type arguments
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class InnerOfGenericOwner<A> {
    static class Foo {
        int n = 3;
    }

    private static class Hid {
        int h = 5;
    }

    class Box<T> {
        T t;

        Box() {}

        Box(T t) {
            this.t = t;
        }

        T get() {
            return t;
        }

        <U> Box(U u, T t) {
            this.t = t;
            log(u);
        }
    }

    private class PBox<T> {
        T t;

        private PBox(T t) {
            this.t = t;
        }

        PBox() {}
    }

    class Gen {
        A a;
    }

    @Coroutine
    Object m(A a) {
        V("a");
        record L(int k) {}
        class Loc<Z> {
            Z z;
        }
        List<Foo> l = new Box<List<Foo>>(List.of(new Foo())).get();
        int n = new Box<Foo>(S(new Foo().n), new Foo()).get().n + l.get(0).n;
        Box<Foo> x = new Box<>();
        Box<? extends Foo> w = new Box<Foo>(S(1), null);
        log(x.get() == w.get());
        n += new Box<Hid>(new Hid()).get().h + new Box<Hid>(S(1), new Hid()).get().h;
        n += new PBox<Foo>(new Foo()).t.n + new PBox<Hid>(new Hid()).t.h;
        n += new Box<L>(new L(S(4))).get().k()
                + new Box<L>(new L(4)).get().k()
                + new Box<Loc<Foo>>(new Loc<Foo>()).get().hashCode() * 0;
        InnerOfGenericOwner<String> o = new InnerOfGenericOwner<>();
        InnerOfGenericOwner<String>.Box<Foo> ob = o.new Box<Foo>(S(2), new Foo());
        n += ob.get().n
                + o.new Box<Foo>(new Foo()).get().n
                + o.new Box<Map<String, Foo[]>>(S(2), null).hashCode() * 0
                + o.new Box<Hid>(S(1), new Hid()).get().h
                + o.new Box<L>(S(1), new L(2)).t.k;
        @SuppressWarnings({"rawtypes", "unchecked"})
        Box raw = new Box(S(1), "r");
        @SuppressWarnings({"rawtypes", "unchecked"})
        Box raw2 = new Box("q");
        Object ro = raw.get();
        log(raw2.t);
        Supplier<Box<Foo>> s = () -> new Box<Foo>(new Foo());
        n += s.get().get().n;
        Supplier<InnerOfGenericOwner<String>.Box<Foo>> s2 = () -> o.new Box<Foo>(new Foo());
        n += s2.get().t.n;
        n += new <String>Box<Foo>("u", new Foo()).t.n;
        A aa = new Gen().a;
        A ab = new Box<A>(a).get();
        A ac = new Box<A>(S(3), a).get();
        V(ab);
        V(aa);
        return ro + "" + n + ac;
    }

    @Coroutine
    static Object run() {
        return new InnerOfGenericOwner<String>().m("A");
    }
}
