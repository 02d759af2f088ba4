// cases 51, 56: private members of raw types
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class PrivateRaw<T> {
    private final Supplier<T> init;
    private List<? super T> seen;
    private T kept;

    private PrivateRaw(Supplier<T> init, List<? super T> seen) {
        this.init = init;
        this.seen = seen;
    }

    private T get(Function<? super T, T> f, Collection<T> more) {
        T t = f.apply(init.get());
        seen.add(t);
        more.add(t);
        return kept = t;
    }

    private static final class Hidden<A> {
        final A a;
        List<A> all = new ArrayList<>();

        Hidden(A a, List<A> all) {
            this.a = a;
            this.all = all;
        }

        A with(Function<A, A> f, List<? extends A> l) {
            return f.apply(l.isEmpty() ? a : l.get(0));
        }
    }

    static class Maker<I extends PrivateRaw<X>, X> {
        Supplier<X> s;
        List<X> l = new ArrayList<>();

        Maker(Supplier<X> s) {
            this.s = s;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        @Coroutine
        I make() {
            V("make");
            return (I) new PrivateRaw(s, l);
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        @Coroutine
        Object both(String v) {
            PrivateRaw raw = new PrivateRaw(s, S(l));
            List<String> more = new ArrayList<>();
            Object got = raw.get(x -> x + v, more);
            V(got);
            raw.kept = S(v);
            raw.seen = more;
            Object again = raw.get(x -> S2(x), S(more));
            return again + "" + raw.kept + raw.seen + l;
        }

        static Object S2(Object o) {
            return o;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @Coroutine
    static String hidden() {
        List<String> strings = new ArrayList<>(List.of("x"));
        Hidden raw = new Hidden("a", strings);
        Hidden<String> typed = raw;
        Object o = raw.with(x -> x + "!", strings);
        V(o);
        raw.all = S(strings);
        raw.all.add("y");
        String s = typed.with(x -> x.toUpperCase(), List.of());
        List<Integer> numbers = new ArrayList<>(List.of(4));
        PrivateRaw mixed = new PrivateRaw(() -> "m", S(numbers));
        Supplier<Integer> five = () -> 5;
        List<String> words = new ArrayList<>();
        PrivateRaw other = new PrivateRaw(five, words);
        log(other.get(x -> "" + x, numbers) + "" + words + numbers + new PrivateRaw(five, words).init.get());
        Hidden odd = new Hidden(3, words);
        log(odd.with(x -> x, numbers));
        Hidden[] arr = {raw, typed};
        return s + typed.all.get(1).length() + arr[0].a + S(raw.all.get(0));
    }

    @Coroutine
    static Object run() {
        Maker<PrivateRaw<String>, String> m = new Maker<>(() -> "i");
        PrivateRaw<String> made = m.make();
        log(made.get(x -> x + "2", new ArrayList<>()).length());
        log(m.both("v"));
        return hidden();
    }
}
