// types of generic outer classes in text that is carried through
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class GenericOuterTypes {
    static class Foo {}

    static class In2<T> {
        T t;
    }

    static class Out<X> {
        class In<T> {
            T t;
            X x;

            In(T t) {
                this.t = t;
            }

            class Deep<Q> {
                Q q;
            }
        }

        class Pl {
            X px;
        }

        static class SN<Z> {
            class W {}
        }
    }

    class Inner<T> {
        class I2<U> {
            U u;
        }

        int v = 3;
    }

    @Coroutine
    Object m() {
        int n = 0;
        V("a");
        Out<Foo> o = new Out<>();
        for (int i = 0; i < 2; i++) {
            Out<Foo>.In<Integer> x = o.new In<Integer>(i);
            Out<Foo>.In<Integer>.Deep<Foo> d = x.new Deep<Foo>();
            Out<Foo>.Pl p = o.new Pl();
            n += x.t + (d.q == null ? 1 : 0) + (p.px == null ? 1 : 0);
            Out.SN<Foo>.W w = new Out.SN<Foo>().new W();
            GenericOuterTypes.Inner<Foo>.I2<GenericOuterTypes.Foo> q = new Inner<Foo>().new I2<GenericOuterTypes.Foo>();
            Inner<Foo>.I2<Foo> q2 = q;
            log(q2.u);
            log(w == null);
        }
        Supplier<Out<Foo>.In<Foo>> s = () -> o.new In<Foo>(null);
        Function<Foo, Out<Foo>.In<Foo>> f = a -> o.new In<>(a);
        Object ob = s.get();
        if (ob instanceof Out<?>.In<?> in) log(in.t);
        @SuppressWarnings("unchecked")
        Out<Foo>.In<Foo> cast = (Out<Foo>.In<Foo>) ob;
        List<Out<Foo>.In<Foo>> l = new ArrayList<Out<Foo>.In<Foo>>(List.of(cast));
        for (Out<Foo>.In<Foo> e : l) V(e.t);
        V("b");
        Out<Foo>.In<Foo>[] arr = null;
        log(arr);
        Class<?> c = Out.In.class;
        log(c);
        var y = f.apply(new Foo());
        V(y.t == null);
        return n + "" + l.size() + (Object) S(o.new In<Foo>(null).t);
    }

    @Coroutine
    static Object run() {
        return new GenericOuterTypes().m();
    }
}
