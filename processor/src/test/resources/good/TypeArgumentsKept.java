// type arguments that the user wrote, or that the target gave: other ones choose other overloads and make other arrays
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

@SuppressWarnings("varargs")
public class TypeArgumentsKept {
    static String over(Object value) {
        return "object";
    }

    static String over(String value) {
        return "string";
    }

    @Coroutine
    static <T> String app(Function<T, String> function, T value) {
        V("app");
        return function.apply(value);
    }

    private static <T> String secret(Function<T, String> function, T value) {
        return function.apply(value);
    }

    @Coroutine
    private static <T> String both(Function<T, String> function, T value) {
        return S(function.apply(value));
    }

    @SafeVarargs
    @Coroutine
    static <T> List<T> list(T... values) {
        V(values.getClass().getSimpleName());
        return new ArrayList<>(Arrays.asList(values));
    }

    @SafeVarargs
    private static <T> List<T> own(T... values) {
        log(values.getClass().getSimpleName());
        return new ArrayList<>(Arrays.asList(values));
    }

    @SafeVarargs
    static <T> List<T> plain(T... values) {
        log(values.getClass().getSimpleName());
        return new ArrayList<>(Arrays.asList(values));
    }

    @Coroutine
    static <T> T id(T value) {
        V("id");
        return value;
    }

    private static <T> T same(T value) {
        return value;
    }

    @Coroutine
    static <T, R extends T> String two(Function<T, String> first, Function<? super R, String> second, R value) {
        V("two");
        return first.apply(value) + second.apply(value);
    }

    static class Cell<E> {
        final E held;

        private Cell(E held, Function<? super E, String> shown) {
            this.held = held;
            log(shown.apply(held));
        }

        @Coroutine
        <T> String with(Function<E, Function<T, String>> function, T value) {
            return S(function.apply(held).apply(value));
        }

        private <T> String within(Function<E, Function<T, String>> function, T value) {
            return function.apply(held).apply(value);
        }

        class Inner<F> {
            @Coroutine
            <G> String all(Function<E, String> e, Function<F, String> f, Function<G, String> g, F other, G last) {
                V("all");
                return e.apply(held) + f.apply(other) + g.apply(last);
            }
        }

        @Coroutine
        String mine() {
            log(this.<Object>with(e -> g -> over(g), "x") + this.with(e -> g -> over(g), S("y")));
            return this.<Object>within(e -> g -> over(g), "x") + within(e -> g -> over(g), S("y"));
        }
    }

    interface Asked {
        @Coroutine
        <T> String ask(Function<T, String> function, T value);
    }

    static class Asking implements Asked {
        @Override
        @Coroutine
        public <T> String ask(Function<T, String> function, T value) {
            return S(function.apply(value));
        }
    }

    @Coroutine
    static Object run() throws Exception {
        log(TypeArgumentsKept.<Object>app(x -> over(x), "s") + app(x -> over(x), "s"));
        log(TypeArgumentsKept.<Object>secret(x -> over(x), "s") + secret(x -> over(x), S("s")));
        log(TypeArgumentsKept.<Object>both(x -> over(x), S("s")) + both(x -> over(x), "s"));
        log(TypeArgumentsKept.<CharSequence, String>two(x -> over(x), x -> over(x), "s"));
        List<Object> objects = list("a", "b");
        List<String> strings = list("a", S("b"));
        List<Object> others = own("a", S("b"));
        List<Object> owned = own("a", "b");
        List<? super String> wide = plain(S("a"), "b");
        objects.addAll(TypeArgumentsKept.<CharSequence>list("c", "d"));
        objects.add(1);
        others.add(2);
        log(objects + "" + strings + others + owned + wide);
        List<Object> nested = id(plain("n"));
        nested.add(3);
        List<Object> deeper = same(own(S("m")));
        deeper.add(4);
        List<Comparable<?>> mixed = id(list("o", 5));
        log(nested + "" + deeper + mixed + id(list()).size());
        Comparator<String> order = id(Comparator.comparing(s -> s.length()));
        log(order.compare("aa", S("b")));
        Cell<Object> cell = new Cell<Object>("c", o -> over(o));
        Cell<Object> inferred = new Cell<>(S("d"), o -> over(o));
        log(cell.<Object>with(e -> g -> over(e) + over(g), "v") + inferred.with(e -> g -> over(e) + over(g), "w"));
        log(cell.<Object>within(e -> g -> over(e) + over(g), "v") + cell.within(e -> g -> over(e) + over(g), S("w")));
        log(cell.mine());
        Cell<Object>.Inner<CharSequence> inner = cell.new Inner<CharSequence>();
        log(inner.<Object>all(e -> over(e), f -> over(f), g -> over(g), "f", "g"));
        log(inner.all(e -> over(e), f -> over(f), g -> over(g), "f", S("g")));
        Asked asked = new Asking();
        log(asked.<Object>ask(x -> over(x), "s") + asked.ask(x -> over(x), "s"));
        Function<String, String> reference = TypeArgumentsKept::<String>same;
        Supplier<List<Object>> supplier = () -> own("in", "lambda");
        Supplier<String> chosen = () -> TypeArgumentsKept.<Object>secret(x -> over(x), "s");
        List<Object> last = S(true) ? list("p") : own("q");
        last.add(6);
        return supplier.get() + reference.apply("r") + chosen.get() + last;
    }
}
