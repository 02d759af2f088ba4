// type parameters whose first bound is Object: so is their erasure
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;

public class LeadingObjectBounds<E extends Object & Comparable<E>> {
    private E greatest;

    private LeadingObjectBounds(E first) {
        greatest = first;
    }

    private <T extends Object & Comparable<T>> T max(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static <T extends Object & Comparable<? super T> & Serializable> T first(Collection<? extends T> all, T[] more) {
        return more.length > 0 ? more[0] : all.iterator().next();
    }

    private boolean add(E value) {
        boolean isGreater = value.compareTo(greatest) > 0;
        if (isGreater) greatest = value;
        return isGreater;
    }

    @Coroutine
    <T extends Object & Comparable<T>> T later(T a, T b) {
        return S(max(a, b));
    }

    @Coroutine
    E all(E value) {
        log(add(value) + " " + greatest);
        greatest = S(value);
        E old = greatest;
        return max(old, later(greatest, value));
    }

    static class Below extends LeadingObjectBounds<String> {
        private Below() {
            super("below");
        }

        @Override
        @Coroutine
        <T extends Object & Comparable<T>> T later(T a, T b) {
            return S(b);
        }

        @Override
        @Coroutine
        String all(String value) {
            return S("all ") + value;
        }
    }

    @Coroutine
    static Object run() {
        LeadingObjectBounds<Integer> made = new LeadingObjectBounds<>(1);
        log(made.all(S(4)) + made.max("a", S("b")));
        log(first(List.of("x", "y"), new String[] {S("z")}) + first(List.of(S("x")), new String[0]));
        BinaryOperator<Integer> operator = made::max;
        LeadingObjectBounds<String> below = new Below();
        log(below.all("s") + below.later(1, 2));
        return operator.apply(3, S(2)) + made.<Integer>max(S(5), 6);
    }
}
