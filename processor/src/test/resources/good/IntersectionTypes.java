// case 55: values whose type is an intersection, kept while the task waits and used as each of its parts
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.Serializable;
import java.util.*;
import java.util.function.Supplier;

public class IntersectionTypes {
    interface Named {
        String name();

        @Coroutine
        default String later() {
            return S(name());
        }
    }

    interface Sized {
        int size();
    }

    record A(String name, int size) implements Named, Sized {}

    record B(String name, int size) implements Named, Sized {}

    enum E implements Supplier<String>, Sized {
        ONE;

        @Override
        public String get() {
            return "e";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    enum F implements Supplier<String>, Sized {
        TWO;

        @Override
        public String get() {
            return "f";
        }

        @Override
        public int size() {
            return 2;
        }
    }

    static A a() {
        return new A("a", 3);
    }

    static B b() {
        return new B("b", 4);
    }

    static String both(Named named, Sized sized, Record record) {
        return named.name() + sized.size() + (record instanceof A);
    }

    @Coroutine
    static String chosen(boolean first) {
        String all = (S(first) ? a() : b()).name();
        all += (S(first) ? a() : b()).size() + S(1);
        all += (switch (S(1)) {
                            case 1 -> a();
                            default -> b();
                        })
                        .name()
                + (S(first) ? E.ONE : F.TWO).get().length()
                + (S(first) ? E.ONE : F.TWO).name()
                + (S(first) ? a() : b()).later();
        all += both(S(first) ? a() : b(), S(!first) ? a() : b(), S(first) ? a() : b());
        Supplier<String> name = (S(first) ? a() : b())::name;
        return all + name.get();
    }

    static <T extends Named & Sized> T same(T t) {
        return t;
    }

    static <T extends Sized> T sized(T t) {
        return t;
    }

    @Coroutine
    static String kept(boolean first) {
        var one = S(first) ? a() : b();
        V("kept");
        String all = S(one).name() + one.size() + both(one, S(one), one) + one.later();
        all += (one instanceof A) + "" + (S(one) instanceof B) + one.hashCode() * 0;
        Supplier<Integer> size = () -> one.size() + one.name().length();
        Named named = one;
        all += same(one).size() + sized(one).name() + S(sized(one)).name() + sized(S(first) ? a() : b()).name();
        Sized sized = S(one);
        var row = S(first) ? new A[] {a()} : new B[] {b()};
        V("row");
        return all + size.get() + named.name() + sized.size() + row[S(0)].name() + row[0].size() + row.length;
    }

    @Coroutine
    static String inside() {
        var list = List.of(a(), b());
        V("list");
        String all = list.get(0).name() + list.get(S(1)).size() + List.of(a(), b()).get(S(0)).name();
        var map = Map.of("k", a(), "l", a());
        var mixed = new TreeMap<>(Map.of("k", Optional.of(list.get(0)), "l", Optional.of(list.get(1))));
        for (var entry : mixed.entrySet()) {
            all += S(entry.getKey()) + entry.getValue().map(each -> each.name() + each.size()).get();
            all += entry.getValue().get().name();
        }
        for (var each : list) all += S(each.size()) + each.name();
        all += list.stream().map(Named::name).toList();
        var enums = Arrays.asList(E.ONE, F.TWO);
        V("enums");
        return all + map.size() + enums.get(S(0)).get() + enums.get(1).name() + enums.get(1).ordinal();
    }

    @Coroutine
    static <T> T pass(T t) {
        V("pass");
        return t;
    }

    @Coroutine
    static String lambdas() {
        var runnable = (Runnable & Serializable) () -> log("ran");
        V("cast");
        runnable.run();
        pass(runnable).run();
        Object one = (Comparable<Integer> & Serializable) S((Integer) 3);
        var two = (Comparable<Integer> & Serializable) S((Integer) 4);
        return "" + (runnable instanceof Serializable) + ((runnable) instanceof Runnable) + one + two.compareTo(S(4));
    }

    @Coroutine
    static String nulls(boolean first) {
        String text = S(first) ? null : null;
        List<String> list = S(first) ? null : S(first) ? null : null;
        text += both2(S(first) ? null : (S(first) ? (null) : null)) + list;
        text = S(!first) ? null : null;
        try {
            throw S(first) ? null : null;
        } catch (NullPointerException e) {
            return text + nothing(first);
        }
    }

    static <T extends Named> String both2(T named) {
        return "" + named;
    }

    @Coroutine
    static String nothing(boolean first) {
        return S(first) ? null : null;
    }

    @Coroutine
    static int anonymous() throws Exception {
        int sum = new Object() {
            int twice(int n) {
                return 2 * n;
            }
        }.twice(S(4));
        sum += new Object() {
            int n = 1;
        }.n += S(2);
        var inParentheses = (new Object() {
            int k = 3;
        });
        V("x");
        sum += inParentheses.k;
        try (var closing = new AutoCloseable() {
            int n = 7;

            @Override
            public void close() {
                log("closed");
            }
        }) {
            V("in");
            sum += closing.n;
        }
        return sum;
    }

    @Coroutine
    static Object run() throws Exception {
        log(chosen(true));
        log(chosen(false));
        log(kept(true));
        log(kept(false));
        log(inside());
        log(lambdas());
        log(nulls(true));
        return anonymous();
    }
}
