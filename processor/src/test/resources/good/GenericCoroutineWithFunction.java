// case 102: a generic coroutine with functional parameters called in a loop
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

public class GenericCoroutineWithFunction {
    @Coroutine
    static <A, B> List<B> map(Iterable<? extends A> source, Function<? super A, ? extends B> f) {
        List<B> out = new ArrayList<>();
        for (A a : source) {
            out.add(f.apply(S(a)));
        }
        return out;
    }

    @Coroutine
    static <T, R extends Comparable<? super R>> R fold(R start, List<T> list, BiFunction<R, ? super T, R> f) {
        R r = start;
        for (T t : list) {
            V(t);
            r = f.apply(r, t);
        }
        return r;
    }

    @SuppressWarnings("yuzuri:OverridesPlain")
    interface Filtered extends Iterator<Integer> {
        Iterator<Integer> source();

        Predicate<Integer> test();

        Integer[] ahead();

        @Override
        @Coroutine
        default boolean hasNext() {
            while (ahead()[0] == null && source().hasNext()) {
                Integer n = source().next();
                if (test().test(S(n))) {
                    ahead()[0] = n;
                }
            }
            return ahead()[0] != null;
        }

        @Override
        @Coroutine
        default Integer next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more");
            }
            Integer n = ahead()[0];
            ahead()[0] = null;
            return S(n);
        }
    }

    record Odd(Iterator<Integer> source, Predicate<Integer> test, Integer[] ahead) implements Filtered {}

    @Coroutine
    static Object run() {
        for (int i = 0; i < 2; i++) {
            int k = i;
            List<String> mapped = map(List.of(1, 2), n -> n + ":" + k);
            log(fold("", mapped, (r, s) -> r + s));
            log(fold(0, mapped, (r, s) -> r + s.length()));
        }
        Odd odd = new Odd(List.of(1, 2, 3).iterator(), n -> n % 2 == 1, new Integer[1]);
        log(odd.hasNext() && odd.hasNext() && odd.hasNext());
        log(odd.next() + odd.next());
        log(odd.hasNext());
        try {
            odd.next();
        } catch (NoSuchElementException e) {
            caught(e);
        }
        return "done";
    }
}
