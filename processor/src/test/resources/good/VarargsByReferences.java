// cases 27, 51, 94: the array that a reference, or a constructor of its own type parameter, is given for private classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.Arrays;
import java.util.List;
import java.util.function.*;

@SuppressWarnings("varargs")
public class VarargsByReferences {
    private interface Shape {}

    private record Node(int n) implements Shape {}

    private enum Tint implements Shape {
        DARK
    }

    interface Two<A, R> {
        R at(A one, A other);
    }

    @SafeVarargs
    static <T> String kind(T... all) {
        return all.length + all.getClass().getSimpleName();
    }

    @SafeVarargs
    private static <T> String hidden(String first, T... all) {
        return first + kind(all);
    }

    static class Bag<T> {
        final String kind;

        @SafeVarargs
        Bag(T... all) {
            kind = kind(all);
        }

        @SafeVarargs
        final String more(T... all) {
            return kind + kind(all);
        }

        @SafeVarargs
        final <U> String others(U first, U... all) {
            return kind + kind(all);
        }

        @SafeVarargs
        static <X> Bag<X> of(X... all) {
            return new Bag<>(all);
        }
    }

    static class Any {
        final String kind;

        @SafeVarargs
        <T> Any(String first, T... all) {
            kind = first + kind(all);
        }
    }

    static class Top {
        @SafeVarargs
        final <T> String above(T... all) {
            return "top" + kind(all);
        }
    }

    static class Sub extends Top {
        @SafeVarargs
        private <T> String own(T... all) {
            return "own" + kind(all);
        }

        @Coroutine
        String go(int n) {
            V("go");
            Function<Node, String> own = this::own;
            Function<Node, String> inherited = this::above;
            Function<Node, String> above = super::above;
            Node node = new Node(S(n));
            return own.apply(node) + inherited.apply(node) + above.apply(node);
        }
    }

    @Coroutine
    static void statics() {
        Node a = new Node(S(1)), b = new Node(2);
        Function<Node, String> one = VarargsByReferences::kind;
        Two<Node, String> two = S((Two<Node, String>) VarargsByReferences::kind);
        Two<Tint, String> tints = VarargsByReferences::kind;
        Function<Node, String> said = VarargsByReferences::<Shape>kind;
        BiFunction<Shape, Tint, String> wider = VarargsByReferences::kind;
        BiFunction<String, Node, String> hidden = VarargsByReferences::hidden;
        Function<Node[], String> whole = VarargsByReferences::kind;
        log(one.apply(a) + two.at(a, b) + tints.at(Tint.DARK, null) + said.apply(a));
        log(wider.apply(b, Tint.DARK) + hidden.apply("h", a));
        log(whole.apply(new Node[] {a, b, a}));
        log(List.of(a, b).stream().map(VarargsByReferences::kind).toList());
        Two<Node, List<Node>> listed = Arrays::asList;
        List<?> all = listed.at(a, b);
        try {
            @SuppressWarnings("unchecked")
            List<Object> raw = (List<Object>) all;
            raw.set(0, S("polluted"));
        } catch (ArrayStoreException e) {
            log("refused");
        }
    }

    @Coroutine
    static void instances() {
        Node a = new Node(S(1)), b = new Node(2);
        Bag<Node> bag = new Bag<>(a);
        Function<Node, String> bound = bag::more;
        Two<Node, String> made = S(bag)::more;
        BiFunction<Bag<Node>, Node, String> unbound = Bag::more;
        BiFunction<Bag<Node>, Node, String> of = Bag<Node>::more;
        Two<Node, String> others = new Bag<>("")::others;
        Function<Node, Bag<Node>> creating = Bag::new;
        Supplier<Bag<Node>> empty = Bag::new;
        Supplier<Bag<Node>> made2 = Bag::of;
        BiFunction<String, Node, Any> any = Any::new;
        log(bound.apply(b) + made.at(a, b) + unbound.apply(bag, a) + of.apply(bag, b) + others.at(a, b));
        log(creating.apply(a).kind + empty.get().kind + made2.get().kind + any.apply("a", a).kind);
        try {
            Bag<Node> none = S(null);
            Function<Node, String> never = none::more;
            log(never);
        } catch (NullPointerException e) {
            log("no bag");
        }
    }

    @Coroutine
    static void constructors() {
        Node a = new Node(S(1));
        log(new Any("x", a, new Node(2)).kind + new Any("y", a, S((Shape) Tint.DARK)).kind);
        log(new Any("z", (Shape) a, Tint.DARK).kind + new Any("v", S(a)).kind);
    }

    @Coroutine
    static Object run() {
        statics();
        instances();
        constructors();
        return new Sub().go(3);
    }
}
