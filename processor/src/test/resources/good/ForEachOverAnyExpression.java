// an enhanced for goes over any expression: a conditional, a cast, an assignment, a lambda, a switch, several types at once
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

public class ForEachOverAnyExpression {
    static class Base {
        @Override
        public String toString() {
            return "base";
        }
    }

    static final class One extends Base implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("one").iterator();
        }
    }

    static final class Two extends Base implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("two", "2").iterator();
        }
    }

    List<String> field = List.of("field");

    ForEachOverAnyExpression next() {
        return this;
    }

    @Coroutine
    static void conditionals(boolean c, List<String> a, Set<String> b, int[] x, int[] y) {
        for (String s : c ? a : b) V(s);
        for (int i : c ? x : y) V(i);
        for (String s : c ? new One() : new Two()) V(s);
        for (String s : S(c) ? a : b) V(s);
        for (String s : S(c) ? new One() : S(new Two())) V(s);
        for (String s : S(c) ? a : new Two()) log(s);
        for (var s : c ? a : null) V(s);
    }

    @Coroutine
    @SuppressWarnings("unchecked")
    static void casts(Object o, Object array) {
        for (Object s : (List<?>) o) V(s);
        for (String s : (List<String>) o) V(s);
        for (String s : (List<String>) S(o)) V(s);
        for (int i : (int[]) array) V(i);
        for (long i : (int[]) S(array)) V(i);
        Iterator<String> it = List.of("lambda").iterator();
        for (String s : (Iterable<String>) () -> it) V(s);
        Supplier<Iterator<String>> supplier = List.of("reference")::iterator;
        for (String s : (Iterable<String>) supplier::get) V(s);
    }

    @Coroutine
    static void assignments(List<String> a, int[] x) {
        List<String> q;
        for (String s : q = a) V(s + q.size());
        for (String s : q = S(a)) V(s);
        int[] y;
        for (int i : y = x) V(i + y.length);
        List<String> list = new ArrayList<>();
        for (String s : (list = a)) V(s);
        log(list == a);
    }

    @Coroutine
    static <T extends Base & Iterable<String>> void others(int n, T t, T[] all, ForEachOverAnyExpression o) {
        for (String s : t) V(s);
        for (T each : all) for (String s : each) V(s);
        for (String s : switch (n) {
            case 1 -> List.of("first");
            default -> List.of("other");
        }) V(s);
        for (String s : n > 0 ? t : o.field) V(s);
        for (String s : o.next().field) V(s);
        for (String s : new One()) V(s);
        for (String s : new ArrayList<String>(o.field) {}) V(s);
        for (String s : List.<String>of("typed")) V(s);
        for (char c : ("a" + n).toCharArray()) V(c);
        Function<Integer, List<Integer>> f = i -> List.of(i, i + 1);
        for (short i = 0; i < 2; i++) for (int k : f.apply(n + i)) V(k);
        for (double d : new int[] {1, n}) V(d);
        for (int i : List.of((short) 1, (short) 2).toArray(new Short[0])) V(i);
    }

    @Coroutine
    static Object run() {
        List<String> a = List.of("a", "b");
        conditionals(true, a, Set.of("c"), new int[] {1}, new int[] {2, 3});
        try {
            conditionals(false, a, Set.of("c"), new int[] {1}, new int[] {2, 3});
        } catch (NullPointerException e) {
            log("null");
        }
        casts(a, new int[] {4, 5});
        assignments(a, new int[] {6, 7});
        others(1, new One(), new One[] {new One()}, new ForEachOverAnyExpression());
        others(0, new Two(), new Two[] {new Two()}, new ForEachOverAnyExpression());
        return null;
    }
}
