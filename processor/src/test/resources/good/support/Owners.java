package good.support;

import static good.support.Probe.E;
import static good.support.Probe.S;
import static good.support.Probe.V;

import io.yuzuri.Coroutine;
import java.util.function.Function;

/** Coroutines that are generic or of variable arity, and such of several kinds of owner, for programs that want to call them. */
public final class Owners {
    private Owners() {}

    @Coroutine
    public static <T> T same(T x) {
        V("same");
        T y = S(x);
        return y;
    }

    @Coroutine
    @SafeVarargs
    public static <T> int count(T... all) {
        V("count");
        return S(all.length) + (all.length > 0 && all[0] == null ? 10 : 0);
    }

    @Coroutine
    public static <A, B> B map(A from, Function<? super A, ? extends B> by) {
        A kept = S(from);
        B made = by.apply(kept);
        V("mapped");
        return made;
    }

    public static class Box<T> {
        private T value;

        public Box(T value) {
            this.value = E(value);
        }

        @Coroutine
        public T get() {
            V("get");
            return value;
        }

        @Coroutine
        public <U extends T> T swap(U other) {
            T old = S(value);
            value = other;
            return old;
        }

        public class Side {
            @Coroutine
            public T both(T third) {
                T one = get();
                return one == third ? one : S(value);
            }
        }
    }

    public interface Shape {
        @Coroutine
        int area(int scale);

        @Coroutine
        default String label(String text) {
            return text + S(area(2)) + half();
        }

        private int half() {
            return 2;
        }
    }

    public record Square(int side) implements Shape {
        public Square {
            side = E(side);
        }

        @Override
        @Coroutine
        public int area(int scale) {
            return S(side) * scale;
        }
    }
}
