// case 52: super in a generic class, whose type variables the accessor does not need
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class SuperInGeneric {
    static class Base<T> {
        T kept;

        T keep(T value) {
            kept = value;
            return value;
        }

        <U extends T> List<U> pair(U a, U b) {
            return new ArrayList<>(List.of(a, b));
        }
    }

    static class Derived<V extends Comparable<V>> extends Base<V> {
        @Override
        V keep(V value) {
            return value;
        }

        @Coroutine
        V run(V value) {
            V first = super.keep(S(value));
            log(super.pair(first, S(value)).size());
            log(super.equals(this));
            return super.keep(kept);
        }
    }

    @Coroutine
    static Object run() {
        return new Derived<String>().run("v");
    }
}
