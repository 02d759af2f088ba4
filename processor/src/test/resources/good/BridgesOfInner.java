// case 54: bridges in subclasses of inner classes of generic classes, and of classes that extend themselves further in
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class BridgesOfInner {
    interface Visitor<A> {
        @Coroutine
        String visit(A value);
    }

    /** Its nodes take what it takes. */
    static class Tree<E> {
        class Node {
            @Coroutine
            String put(E value) {
                return S("node ") + value;
            }

            @Coroutine
            String all(List<E> values, E[] more) {
                return S("nodes ") + values.size() + more.length;
            }

            class Deep<F> {
                @Coroutine
                String both(E value, F other) {
                    return S("deep ") + value + other;
                }
            }
        }

        @Coroutine
        String ask(Node node, E value) {
            return node.put(value);
        }

        @Coroutine
        String askAll(Node node, List<E> values, E[] more) {
            return node.all(values, more);
        }

        @Coroutine
        static <X, Y> String askBoth(Tree<X>.Node.Deep<Y> deep, X value, Y other) {
            return deep.both(value, other);
        }
    }

    static class Texts extends Tree<String> {
        class Leaf extends Node {
            @Override
            @Coroutine
            String put(String value) {
                return S("leaf ") + value.length() + super.put(value);
            }

            @Override
            @Coroutine
            String all(List<String> values, String[] more) {
                return S("leaves ") + more[0];
            }

            class Deeper extends Deep<Integer> {
                @Override
                @Coroutine
                String both(String value, Integer other) {
                    return S("deeper ") + value + (other + 1);
                }
            }
        }

        class Last extends Leaf {}
    }

    /** Further in it extends itself. */
    static class Numbers<T extends Number> implements Visitor<T> {
        @Override
        @Coroutine
        public String visit(T value) {
            return S("numbers ") + value;
        }

        class Inner extends Numbers<T> {
            @Override
            @Coroutine
            public String visit(T value) {
                return S("inner ") + super.visit(value);
            }
        }

        class Fixed extends Numbers<Integer> {
            @Override
            @Coroutine
            public String visit(Integer value) {
                return S("fixed ") + (value + 1);
            }
        }

        class Plain extends Numbers<T> {}
    }

    static class Self<S extends Self<S>> implements Visitor<S> {
        @Override
        @Coroutine
        public String visit(S value) {
            return S("self");
        }

        class Within extends Self<S> {}
    }

    static class Own extends Self<Own> {
        @Override
        @Coroutine
        public String visit(Own value) {
            return S("own ") + (value == this);
        }
    }

    @Coroutine
    static <A> String ask(Visitor<A> visitor, A value) {
        return visitor.visit(value);
    }

    @Coroutine
    static Object run() {
        Texts texts = new Texts();
        Texts.Leaf leaf = texts.new Leaf();
        log(texts.ask(texts.new Node(), "a") + texts.ask(leaf, "b") + texts.ask(texts.new Last(), "c"));
        log(texts.askAll(leaf, List.of("x"), new String[] {"y"}));
        log(Tree.askBoth(leaf.new Deeper(), "p", 1) + Tree.askBoth(leaf.new Deep<Long>(), "q", 2L));
        Numbers<Integer> numbers = new Numbers<>();
        log(ask(numbers, 1) + ask(numbers.new Inner(), 2) + ask(numbers.new Fixed(), 3) + ask(numbers.new Plain(), 4));
        Own own = new Own();
        return ask(own, own) + own.visit(own) + ask(new Self<Own>().new Within(), own);
    }
}
