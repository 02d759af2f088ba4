// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class FormsOfPrivateClasses {
    private static class P<T> { final T t; P(T t) { this.t = t; } public String toString() { return "P" + t; } }
    private interface I<X> { X x(); }
    private static class Q<T> implements I<T>, Comparable<Q<T>> { final T t; Q(T t) { this.t = t; } public T x() { return t; } public int compareTo(Q<T> o) { return 0; } public String toString() { return "Q" + t; } }
    private class In<T> { T t; In(T t) { this.t = t; } public String toString() { return "In" + t; } }

    @Coroutine static String two(P<String> a, P<Integer> b) { V("two"); return "" + a + b + a.t.length() + b.t.intValue(); }
    @Coroutine static <T extends Number> String three(P<T> a, List<P<String>> b) { V("two"); return "" + a + b; }
    @Coroutine static P<P<String>> nest(P<String> a, P<?> b, P<? extends Number> c, P<int[]> d) { V("two"); return new P<>(a); }
    @Coroutine static String q(Q<String> a, Q<Integer> b, I<Long> c) { V("q"); return a.x() + b.x() + c.x() + a.compareTo(a); }
    @Coroutine private static <K, V> Map<P<K>, Q<V>> maps(Map<K, P<V>> in, Function<P<K>, Q<V>> f) {
        V("m");
        Map<P<K>, Q<V>> out = new LinkedHashMap<>();
        for (K k : in.keySet()) { P<K> p = new P<>(k); V(p); out.put(p, f.apply(p)); }
        return out;
    }
    @Coroutine String in(In<String> a, In<Integer> b) { V("in"); return "" + a.t.length() + b.t.intValue(); }
    @Coroutine static P<String> ret(P<Integer> p) { V("r"); return new P<>("r" + p.t); }

    @Coroutine
    static Object run() throws Exception {
        log(two(new P<>("x"), new P<>(1)));
        log(three(new P<>(1), List.of(new P<>("s"))));
        log(nest(new P<>("n"), new P<>('c'), new P<>(1L), new P<>(new int[2])).t.t.length());
        log(q(new Q<>("x"), new Q<>(1), new Q<>(2L)));
        log(maps(Map.of(1, new P<>("v")), p -> new Q<>("q" + p.t)));
        FormsOfPrivateClasses f = new FormsOfPrivateClasses();
        log(f.in(f.new In<>("in"), f.new In<>(4)));
        log(ret(new P<>(S(1))).t.length());
        log(factories());
        return two(new P<>(S("x")), new P<>(S(1)));
    }

    private static abstract class Deep<T> { abstract T d(); @Coroutine Deep<Integer> over(Deep<T> a, Deep<String> b) { V("o"); return null; } }
    private static final class Deeper extends Deep<String> { String d() { return "d"; } @Override @Coroutine Deep<Integer> over(Deep<String> a, Deep<String> b) { V("p"); return null; } }

    @Coroutine final P<Integer> open(P<String> a, List<P<Integer>> b, List<P<String>[]> c) { V("open"); return b.get(0); }
    @Coroutine <T> P<T> open2(P<String> a, Map<P<Integer>, P<T>> b, P<T> c) { V("open2"); return c; }

    @Coroutine
    static Object factories() throws Exception {
        P<String> s = new P<>("s");
        P<Integer> i = new P<>(S(1));
        List<P<String>> l = List.of(s);
        List<P<Integer>> li = List.of(i);
        String r = Yield.await(FormsOfPrivateClassesTasks.two(s, i));
        r += Yield.await(FormsOfPrivateClassesTasks.three(i, l));
        r += Yield.await(FormsOfPrivateClassesTasks.q(new Q<>("x"), new Q<>(1), new Q<>(2L)));
        Task<P<P<String>>> t = FormsOfPrivateClassesTasks.nest(s, i, i, new P<>(new int[2]));
        r += Yield.await(t).t.t.length();
        P<String> ret = Yield.await(FormsOfPrivateClassesTasks.ret(i));
        r += ret.t.length();
        Map<Integer, P<Long>> m = Map.of(1, new P<>(2L));
        Map<P<Integer>, Q<Long>> mm = Yield.await(FormsOfPrivateClassesTasks.<Integer, Long, P<Long>, P<Integer>, Q<Long>>maps(m, p -> new Q<>(4L)));
        r += mm.size();
        P<Integer> back = Yield.await(FormsOfPrivateClassesTasks.open(new FormsOfPrivateClasses(), s, li, List.of()));
        P<Character> c = Yield.await(FormsOfPrivateClassesTasks.open2(new FormsOfPrivateClasses(), s, Map.of(i, new P<>('x')), new P<>('y')));
        r += back.t + "" + c.t.charValue();
        Deep<Integer> d = Yield.await(FormsOfPrivateClasses_DeepTasks.over(new Deeper(), new Deeper(), new Deeper()));
        return r + d;
    }
}
