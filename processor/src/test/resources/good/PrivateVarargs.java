// arrays that are made for a variable number of arguments: of the class that plain Java makes them of
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

@SuppressWarnings("varargs")
public class PrivateVarargs {
    private record Node(int value) {}

    private interface Shape {}

    private static final class Dot implements Shape {}

    private static class Box<T> {
        final T held;

        private Box(T held) {
            this.held = held;
        }
    }

    private static int sum(Node... nodes) {
        int sum = 0;
        for (Node each : nodes) sum += each.value();
        return sum + nodes.getClass().getSimpleName().length();
    }

    private static String kinds(String first, Shape... shapes) {
        return first + (shapes == null ? "null" : shapes.getClass().getSimpleName() + shapes.length);
    }

    private int times(Node node, int... factors) {
        int product = node.value();
        for (int each : factors) product *= each;
        return product;
    }

    @SafeVarargs
    private static <T> String generic(T... values) {
        return values.getClass().getSimpleName() + values.length;
    }

    @SafeVarargs
    private static <T extends Shape> String bounded(T... values) {
        return values.getClass().getSimpleName() + values.length;
    }

    private static <T extends Node> String array(T[] values) {
        return values.getClass().getSimpleName() + values.length;
    }

    private static <T extends Node> T[][] arrays(T[][] values) {
        return values;
    }

    @SafeVarargs
    static <T> T[] visible(T... values) {
        return values;
    }

    @SafeVarargs
    private static String calls(Node node, Function<Node, Integer>... all) {
        String text = "";
        for (Function<Node, Integer> each : all) text += each.apply(node);
        return text + all.length;
    }

    private static class Held {
        final String kind;

        private Held(Node... nodes) {
            kind = nodes.getClass().getSimpleName() + nodes.length;
        }
    }

    @Coroutine
    private static int later(Node... nodes) {
        return S(nodes.length) + nodes.getClass().getSimpleName().length();
    }

    @SafeVarargs
    @Coroutine
    static <T> String kind(T... values) {
        V("kind");
        return values.getClass().getSimpleName() + values.length;
    }

    @SafeVarargs
    @Coroutine
    private static <T extends Shape> String kindOf(int n, T... values) {
        return S(values.getClass().getSimpleName()) + values.length;
    }

    @Coroutine
    static Object run() throws Exception {
        Node one = new Node(1);
        Node[] several = {one, new Node(2), new Node(3)};
        log(sum(one, new Node(2)) + sum() + sum(several) + sum(new Node(S(4)), one) + sum(several[S(2)]));
        log(kinds("a") + kinds("b", new Dot()) + kinds(S("c"), new Dot(), null) + kinds("d", (Shape[]) null));
        log(kinds("e", new Dot[] {new Dot()}) + kinds(S("f"), new Dot[1]) + kinds("g", (Shape) null));
        PrivateVarargs made = new PrivateVarargs();
        log(made.times(one) + made.times(one, 2, 'a') + made.times(new Node(S(3)), S(4), 5) + "");
        log(generic(one, one) + generic(S(one)) + generic("a", "b") + generic(1, S(2)) + generic() + generic(several));
        log(bounded(new Dot(), new Dot()) + bounded(S(1) == 1 ? new Dot() : null) + PrivateVarargs.<Shape>bounded(new Dot()));
        log(array(several) + array(S(1) > 0 ? several : null) + arrays(new Node[][] {several}).getClass().getSimpleName());
        Node[] back = visible(one, new Node(S(6)));
        Node[] again = visible(one);
        Object[] nothing = PrivateVarargs.<Node>visible();
        log(back.length + again.getClass().getSimpleName() + nothing.getClass().getSimpleName());
        log(Arrays.asList(one, new Node(7)).toArray(new Node[0]).length + List.of(one, one, one).size());
        log(calls(one, n -> n.value() + 1, Node::value) + calls(S(one), node -> 5));
        log(new Held().kind + new Held(one).kind + new Held(one, new Node(S(8))).kind + new Held(several).kind);
        log(later() + later(one) + later(one, new Node(S(9))) + later(several));
        log(kind(one, one) + kind(S(one)) + kind("x") + kind() + kind(several) + kindOf(1, new Dot()) + kindOf(2));
        List<Object> objects = new ArrayList<>();
        objects.add(visible(new Box<>(one)).getClass().getSimpleName());
        objects.add(kind(new Box<>("t"), new Box<>(S("u"))));
        UnaryOperator<Node> same = n -> visible(n, n)[1];
        Supplier<Integer> lambda = () -> sum(one, one) + visible(one).length;
        Function<Node, Integer> reference = PrivateVarargs::sum;
        Function<Node, String> held = n -> new Held(n, n).kind;
        Function<Node[], Integer> whole = PrivateVarargs::sum;
        V("w");
        log(objects + "" + (same.apply(one) == one) + lambda.get() + reference.apply(one) + held.apply(one));
        Serializable[] mixed = visible(1, S("mixed"));
        return mixed.length + whole.apply(several) + generic(1, "s");
    }
}
