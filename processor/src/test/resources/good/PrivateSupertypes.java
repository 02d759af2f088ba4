// case 51: private classes with several supertypes, private functional interfaces, classes whose supertypes are private
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class PrivateSupertypes {
    private interface Fn<A, B> {
        B apply(A a) throws Bad;

        default <C> Fn<A, C> then(Fn<? super B, ? extends C> g) {
            return a -> g.apply(apply(a));
        }
    }

    private interface Str extends Function<String, String> {}

    private interface Narrow extends Comparator<String> {
        @Override
        int compare(String a, String b);
    }

    private static class Bad extends Exception {
        private static final long serialVersionUID = 1;

        Bad(String m) {
            super(m);
        }
    }

    private static class Base<T> {
        T t;

        Base(T t) {
            this.t = t;
        }

        T get() {
            return t;
        }

        @Coroutine
        T slow() {
            return S(t);
        }
    }

    private static class Both<T> extends Base<T> implements Supplier<T>, Comparable<Both<T>> {
        Both(T t) {
            super(t);
        }

        @Override
        public T get() {
            return t;
        }

        @Override
        public int compareTo(Both<T> o) {
            return String.valueOf(t).compareTo(String.valueOf(o.t));
        }

        @Override
        @Coroutine
        T slow() {
            V("both");
            return super.slow();
        }
    }

    static class Open extends Base<String> {
        Open() {
            super("open");
        }

        String extra() {
            return t + "!";
        }

        @Override
        public String toString() {
            return "Open";
        }
    }

    private record Session(int n) {}

    static class Sessions extends ArrayList<Session> {
        private static final long serialVersionUID = 1;

        Session first() {
            return get(0);
        }
    }

    private interface Shape {
        int area();
    }

    private enum Unit implements Shape {
        ONE {
            @Override
            public int area() {
                return 1;
            }
        },
        TWO;

        @Override
        public int area() {
            return 2;
        }
    }

    private abstract static class Tree<K extends Comparable<K>, V> extends AbstractMap<K, V> {
        private final class Entry {
            K key;
            V val;

            Entry(K k, V v) {
                key = k;
                val = v;
            }

            @Override
            public String toString() {
                return key + "=" + val;
            }
        }

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public Set<Map.Entry<K, V>> entrySet() {
            Set<Map.Entry<K, V>> s = new LinkedHashSet<>();
            for (Entry e : entries) s.add(Map.entry(e.key, e.val));
            return s;
        }

        @Override
        public V put(K k, V v) {
            entries.add(new Entry(k, v));
            return null;
        }

        @Coroutine
        V find(K k) {
            for (Entry e : entries) {
                if (S(e.key).compareTo(k) == 0) return e.val;
            }
            Entry none = new Entry(k, null);
            V("none" + none);

            return none.val;
        }
    }

    private static final class Sorted<K extends Comparable<K>, V> extends Tree<K, V> {}

    interface Sink<K, V> {
        void putAll(Map<? extends K, ? extends V> all);
    }

    private static class Wrapped<K, V> extends AbstractMap<K, V> implements Sink<K, V>, Map<K, V> {
        private final Map<K, V> inner = new TreeMap<>();

        @Override
        public Set<Map.Entry<K, V>> entrySet() {
            return inner.entrySet();
        }

        @Override
        public V put(K key, V value) {
            return inner.put(key, value);
        }

        @Coroutine
        boolean isLike(Object other) {
            V("like");
            return other instanceof Wrapped && ((Wrapped<?, ?>) other).inner.equals(S(this.inner));
        }
    }

    @Coroutine
    static boolean wrapped() {
        Wrapped<String, Integer> one = new Wrapped<>();
        Wrapped<String, Integer> two = new Wrapped<>();
        one.putAll(Map.of("k", 1));
        log(two.isLike(one) + "" + one.isLike("other"));
        two.putAll(one);
        return two.isLike(one);
    }

    @Coroutine
    static String fns() throws Bad {
        Fn<String, Integer> len = String::length;
        Fn<String, Integer> two = s -> {
            if (s.isEmpty()) throw new Bad("empty");
            return s.length() * 2;
        };
        V("f");
        log(len.then(n -> n + 1).apply("abc") + two.apply("ab"));
        try {
            two.apply(S(""));
        } catch (Bad e) {
            caught(e);
        }
        Str up = s -> s + "u";
        log(up.andThen(s -> s + "x").apply("s"));
        Function<String, String> f = up;
        log(f.apply("k"));
        Narrow n = (a, b) -> b.compareTo(a);
        Comparator<String> c = n;
        List<String> l = new ArrayList<>(List.of("a", "c", "b"));
        l.sort(n);
        log(l + "" + c.compare("a", "b") + n.reversed().compare("a", "b"));
        V("raw");
        return two.apply("abcd").toString() + sign(n);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int sign(Object c) {
        return ((Comparator) c).compare("a", "b");
    }

    static <T> T from(Supplier<T> s) {
        return s.get();
    }

    static String base(Base<String> b) {
        return "b" + b.t;
    }

    @Coroutine
    static String families() {
        Both<String> both = new Both<>("x");
        Base<String> b = both;
        log(b.get() + both.get() + base(both));
        log(both.slow() + b.slow());
        Supplier<String> sup = both;
        log(sup.get() + from(both) + S(from(new Both<>("y"))));
        Base<Integer> bi = S(true) ? new Both<>(3) : null;
        log(bi.t + bi.slow());
        List<Both<String>> all = new ArrayList<>(List.of(new Both<>("q"), both, new Both<>("a")));
        Collections.sort(all);
        String out = "";
        for (Both<String> e : all) out += S(e.t);
        log(out + Collections.max(all).t);
        Open open = new Open();
        Base<String> ob = open;
        V(ob.t + open.t + open.extra() + open.get());
        log(ob.slow() + open.slow());
        Base<String> ob2 = S(open);
        log(base(open) + ob2.get());
        return open.t.length() + "";
    }

    @Coroutine
    static String sessions() {
        Sessions ss = new Sessions();
        ss.add(new Session(S(3)));
        List<Session> l = ss;
        for (Session s : ss) log(s.n());
        for (Session s : l) V(s.n());
        Session first = ss.first();
        Session again = ss.get(0);
        log(first.equals(again) + "" + first.n + ss.size() + ss.indexOf(first));
        return "" + ss;
    }

    @Coroutine
    static String units() {
        Shape s = Unit.ONE;
        Unit u = Unit.valueOf(S("TWO"));
        Shape t = u;
        int sum = s.area() + t.area() + u.area();
        for (Shape each : List.of(s, u)) sum += S(each.area());
        Shape[] arr = {Unit.ONE, u};
        V(arr.length);
        switch (u) {
            case ONE:
                sum++;
                break;
            case TWO:
                sum += S(10);
                break;
            default:
        }
        EnumMap<Unit, String> m = new EnumMap<>(Unit.class);
        m.put(u, "t");
        return sum + "" + m + EnumSet.allOf(Unit.class) + u.compareTo(Unit.ONE) + arr[1].area();
    }

    @Coroutine
    static String trees() {
        Sorted<String, Integer> s = new Sorted<>();
        s.put("a", 1);
        s.put("b", 2);
        Map<String, Integer> m = s;
        log(m + "" + s.find("b") + s.find("c") + m.size());
        int n = s.find("a") + S(1);
        return n + "" + ((Tree<String, Integer>) s).entries.get(0).key.length();
    }

    @Coroutine
    static Object run() throws Bad {
        log(fns());
        log(families());
        log(sessions());
        log(units());
        log(trees());
        log(wrapped());
        return "done";
    }
}
