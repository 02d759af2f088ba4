package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.Serializable;
import java.util.*;
import java.util.function.*;

public class OperandsOfSeveralTypes {
    interface A { String a(int i); }
    interface B { String b(int i); }
    static class Both implements A, B {
        public String a(int i) { return "a" + i; }
        public String b(int i) { return "b" + i; }
    }
    static class Box<T extends A & B> {
        final T t;
        Box(T t) { this.t = t; }
        T get() { return t; }
        T field = null;
    }
    static <T extends A & B> T both(T t) { return t; }
    static <T extends A & B> String use(T t, int i) { return t.a(i) + t.b(i); }
    static String useB(B t, int i) { return t.b(i); }
    static String keep(Runnable r, int i) { r.run(); return r instanceof Serializable ? "ser" + i : "no" + i; }
    static String keepS(Serializable r, int i) { return r instanceof Runnable ? "run" + i : "no" + i; }
    static <T extends Runnable & Serializable> T rs(T t) { return t; }
    static String take(Object o, int i) { return o + " " + i; }
    static <T> T id(T t, int i) { return t; }
    static <T extends Number> T sized(T t, int i) { return t; }
    static String takeS(String o, int i) { return o + " " + i; }
    static String cmp(Comparable<?> c, Serializable s, int i) { return c + " " + s + i; }
    static <T> List<T> listOf(T a, T b) { return new ArrayList<>(Arrays.asList(a, b)); }

    @Coroutine
    static String wild(Box<?> box, Box<? extends A> more) {
        String s = box.get().b(S(4));
        s += box.get().a(S(5));
        s += use(box.get(), S(6));
        s += useB(box.get(), S(7));
        s += more.get().b(S(8)) + more.get().a(S(9)) + use(more.get(), S(1));
        var v = box.get();
        V("v");
        s += v.a(1) + v.b(S(2)) + use(v, S(3)) + useB(v, 4);
        box.get().a(S(1));
        log(useB(box.get(), S(1)) + box.t.b(S(3)));
        return s;
    }

    @Coroutine
    static <T extends A & B> String variable(T t) {
        return t.b(S(4)) + use(t, S(1)) + useB(t, S(2)) + both(t).b(S(3));
    }

    @Coroutine
    static String casts() {
        String s = keep((Runnable & Serializable) () -> log("ran"), S(1));
        s += keepS((Runnable & Serializable) () -> log("ran"), S(1));
        var r = (Runnable & Serializable) () -> log("var");
        V("x");
        r.run();
        s += keep(r, S(3)) + keepS(r, S(4));
        s += keep(rs(r), S(3));
        ((Runnable & Serializable) () -> log("at once")).run();
        return s;
    }

    @Coroutine
    static String lub(boolean c) {
        var v = c ? 1 : "s";
        V("v");
        String s = cmp(v, v, S(1));
        s += cmp(c ? 1 : "s", c ? 'c' : "t", S(2));
        Comparable<?> x = c ? 1 : "s";
        V("x");
        s += x;
        var l = List.of(1, "a");
        V("l");
        s += l.get(0).toString() + S(1) + l.get(S(1)).getClass();
        Serializable ser = l.get(S(0));
        Comparable<?> comp = l.get(S(0));
        s += ser + "" + comp;
        for (var e : l) {
            s += cmp(e, e, S(1));
        }
        var both = c ? S(1) : S("t");
        s += cmp(both, both, 3);
        s += cmp(c ? S(1) : S("t"), c ? S(1) : "t", 3);
        var ll = listOf(1, "x");
        V(2);
        s += ll;
        return s;
    }

    @Coroutine
    static String nulls(boolean c) {
        String s = take(c ? null : null, S(1));
        s += takeS(c ? null : null, S(1));
        s += takeS(null, S(1));
        s += takeS((c ? null : (null)), S(1));
        s += takeS(switch (S(1)) { case 1 -> null; default -> null; }, S(1));
        s += takeS(c ? S(null) : null, S(1));
        String id = id(c ? null : null, S(2));
        s += id + sized(c ? null : null, S(2));
        String t = c ? null : S(1) == 2 ? null : null;
        s += t;
        int[] a = c ? null : null;
        V(1);
        return s + a;
    }

    interface C<X> extends Iterable<X> { X c(int i); }
    static class Three implements C<String>, A, Comparable<Three> {
        public String c(int i) { return "c" + i; }
        public String a(int i) { return "A" + i; }
        public int compareTo(Three t) { return 0; }
        public Iterator<String> iterator() { return List.of("i", "j").iterator(); }
    }
    static class Many<X, T extends A & C<X>> {
        final T[] array;
        final T one;
        Many(T[] array) { this.array = array; one = array[0]; }
        T[] all() { return array; }
        T get() { return one; }
        Supplier<T> later() { return () -> one; }
        List<T> list() { return List.of(one); }
    }
    static <X, T extends A & C<X>> T same(T t) { return t; }
    static <X, T extends A & C<X>> X useC(T t, int i) { return t.c(i); }
    static <T extends Comparable<T> & A> String natural(T t, int i) { return t.a(t.compareTo(t)) + i; }

    private interface Hidden { default String hid(int i) { return "hid" + i; } }
    static class HiddenAndA implements A, Hidden { public String a(int i) { return "ha" + i; } }
    private static class HiddenBox<T extends A & Hidden> { final T t; HiddenBox(T t) { this.t = t; } T get() { return t; } }
    private static <T extends A & Hidden> String useHidden(T t, int i) { return t.a(i) + t.hid(i); }

    @Coroutine
    static <T extends A & C<String>> T given(T t) { V("given"); return t; }

    @Coroutine
    static String many(Many<String, ?> m, Many<?, ? extends A> n) {
        String s = m.all()[S(0)].c(S(3)) + m.all()[0].c(S(4)) + m.get().c(S(1)) + n.get().c(S(2));
        s += useC(m.get(), S(3)) + useC(m.all()[S(0)], S(4));
        IntFunction<String> f = m.get()::c;
        V("f");
        s += f.apply(1);
        for (String x : m.get()) { s += x + S(1); }
        for (Object x : n.get()) { s += x + "" + S(1); }
        s += m.later().get().c(S(1)) + m.list().get(0).c(S(2));
        s += given(m.get()).c(S(3)) + given(given(m.get())).c(4) + useC(given(m.get()), S(5));
        s += (S(1) == 1 ? m.get() : same(m.get())).c(S(8));
        s += useC(switch (S(1)) { case 1 -> { V("y"); yield m.get(); } default -> m.get(); }, S(3));
        s += m.get().a(S(1)) + m.get().equals(S(1)) + (m.get() == S(null));
        var l = m.list();
        V("l");
        for (var e : l) { s += e.c(S(1)) + e.a(1) + useC(e, 1); }
        s += l.get(0).c(S(3));
        return s + natural(new Three(), S(2));
    }

    @Coroutine
    static String hidden(HiddenBox<?> box) {
        String s = box.get().a(S(1)) + box.get().hid(S(2)) + useHidden(box.get(), S(3));

        var v = box.get();
        V("v");
        return s + v.hid(2) + v.a(1) + useHidden(v, 1);
    }

    static class Later<T extends A & B> {
        final T t;
        Later(T t) { this.t = t; }
        @Coroutine T get(int n) { V(n); return t; }
    }

    @Coroutine
    static <T> List<T> laterOf(T a, T b) { V(a); return List.of(a, b); }

    /** What is inferred for {@code T} has several bounds, of which one is written. */
    @Coroutine
    static String inferred() {
        List<? extends Comparable<?>> list = laterOf("a", S(1));
        List<? extends java.io.Serializable> other = laterOf("b", S(2));
        return list.get(0) + "" + S(list.size()) + other;
    }

    /** Received, and then saved. */
    @Coroutine
    static String later(Later<?> later) {
        return later.get(1).b(S(5)) + later.get(2).a(S(6)) + later.get(3).b(7);
    }

    @Coroutine
    static Object run() throws Exception {
        log(wild(new Box<>(new Both()), new Box<>(new Both())));
        log(variable(new Both()));
        log(casts());
        log(lub(true));
        log(many(new Many<>(new Three[] {new Three()}), new Many<>(new Three[] {new Three()})));
        log(hidden(new HiddenBox<>(new HiddenAndA())));
        log(inferred());
        log(later(new Later<>(new Both())));
        log(lub(false));
        log(nulls(true));
        return nulls(false);
    }
}
