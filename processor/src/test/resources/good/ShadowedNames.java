// case 50: inherited member types, shadowed type names, type parameters and static imports against members of a task
package good;

import static good.other.Statics.*;
import static good.support.Probe.*;

import good.other.Elsewhere;
import io.yuzuri.*;
import java.util.function.Supplier;

public class ShadowedNames<T extends CharSequence> extends Elsewhere {
    static class Duration {
        final int n;

        Duration(int n) {
            this.n = n;
        }
    }

    final T held;

    ShadowedNames(T held) {
        this.held = held;
    }

    @Coroutine
    <R, Void extends Supplier<R>> R inner(Void supplier, T other) {
        T mine = S(held);
        V(mine.length() + other.length());
        Supplier<R> s = supplier;
        return S(s.get());
    }

    @Coroutine
    int nested() {
        Nested nested = new Nested();
        Nested.count++;
        V("nested");
        return S(nested.value());
    }

    @Coroutine
    static <T> String shadow(T t) {
        V("shadow");
        class Local<U> {
            T t2 = t;
            U u;
        }
        Local<Integer> local = new Local<>();
        local.u = S(3);
        return "" + local.t2 + local.u;
    }

    @Coroutine
    static Object run() {
        ShadowedNames<String> o = new ShadowedNames<>("held");
        Duration d = new Duration(S(2));
        V(d.n);
        log(o.inner(() -> 1.5, "other"));
        log(o.nested());
        log(enter(1) + resumed("x") + done + SUSPENDED);
        log(shadow("t"));
        return d.n;
    }
}
