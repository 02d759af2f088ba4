// case 55: locals whose type cannot be written down
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public class NondenotableTypes {
    @Coroutine
    static Object run() {
        var counter = new Object() {
            int n;

            int next() {
                return ++n;
            }
        };
        counter.n = S(4);
        log(counter.next());
        V("between");
        log(counter.next() + counter.n);
        List<? extends Number> numbers = List.of(1, 2.5);
        var first = numbers.get(0);
        V("captured");
        log(first.intValue());
        var both = S(true) ? 1 : "one";
        V("intersection");
        log(both);
        var list = List.of(1, "a", 2.0);
        V("list");
        for (var e : list) {
            V(e);
            log(e.getClass().getSimpleName());
        }
        Class<?> c = S("x").getClass();
        var d = c;
        V("class");
        log(d.getSimpleName());
        List<? super Integer> sink = new ArrayList<>(List.of(0));
        var o = sink.get(0);
        V("super");
        sink.add(S(5));
        Supplier<?> s = () -> sink;
        var got = s.get();
        V("supplier");
        return "" + o + got;
    }
}
