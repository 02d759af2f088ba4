// type arguments in outer.new, and types of generic outer classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;

public class TypeArgumentsBehindOuter {
    static class Foo {}

    static class In2<T> {}

    static class Out<X> {
        class In<T> {
            T t;

            In(T t) {
                this.t = t;
            }
        }

        class Pl {}
    }

    @Coroutine
    static Object run() {
        Out<Foo> o = new Out<Foo>();
        V(1);
        o.new In<Foo>(new Foo());
        log(o.new In<List<Foo>>(S(new ArrayList<Foo>())).t.size());
        log(o.new In<Foo>(S((Foo) null)).t);
        Out<Foo>.In<Foo> a = o.new In<Foo>(new Foo());
        Out<Foo>.In<In2<Foo>> b = o.new In<In2<Foo>>(new In2<Foo>());
        var c = o.new In<Map<String, ? extends Foo>>(null);
        V("x");
        return a.t.getClass().getSimpleName() + b.t.getClass().getSimpleName() + (c.t == null) + o.equals(o.new Pl());
    }
}
