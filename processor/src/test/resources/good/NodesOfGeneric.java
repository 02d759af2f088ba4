// inner classes of generic classes, named as they are inside of these: Node means G<E>.Node
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

@SuppressWarnings("rawtypes")
public class NodesOfGeneric<E extends Comparable<E>> {
    class Node implements Comparable<Node> {
        static final int KIND = 4;

        final E value;
        Node left;
        Node right;

        Node(E value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return "node of " + value;
        }

        @Override
        public int compareTo(Node other) {
            return value.compareTo(other.value);
        }

        @Coroutine
        Node deepest(List<Node> path) {
            path.add(this);
            Node next = left != null ? left : right;
            V("step");
            return next == null ? this : next.deepest(path);
        }

        class Cursor<X> {
            Node at = Node.this;
            X tag;

            Cursor(X tag) {
                this.tag = tag;
            }
        }
    }

    class Leaf extends Node {
        Leaf(E value) {
            super(value);
        }
    }

    private class Secret {
        final Node node;

        Secret(Node node) {
            this.node = node;
        }

        Node node() {
            return node;
        }
    }

    enum Side {
        LEFT,
        RIGHT
    }

    static class Fixed {}

    Node root;

    @Coroutine
    Node insert(E value) {
        Node made = new Node(value);
        Node parent = null;
        Side side = Side.LEFT;
        for (Node at = root; at != null; ) {
            parent = at;
            side = S(value.compareTo(at.value)) < 0 ? Side.LEFT : Side.RIGHT;
            at = side == Side.LEFT ? at.left : at.right;
        }
        if (parent == null) root = made;
        else if (side == Side.LEFT) parent.left = made;
        else parent.right = made;
        V("inserted");
        return made;
    }

    @Coroutine
    int uses() {
        Set<Node> seen = new HashSet<Node>();
        Map<E, Node> byValue = new HashMap<>();
        Deque<Node> todo = new ArrayDeque<Node>(List.of(root));
        V("w");
        while (!todo.isEmpty()) {
            Node at = todo.pop();
            if (!seen.add(at)) continue;
            byValue.put(at.value, S(at));
            for (Node next : new ArrayList<Node>() {
                {
                    if (at.left != null) add(at.left);
                    if (at.right != null) add(at.right);
                }
            }) {
                V(next.value);
                todo.push(next);
            }
        }
        Comparator<Node> order = (Node a, Node b) -> b.compareTo(a);
        List<Node> sorted = new ArrayList<>(seen);
        sorted.sort(order.thenComparing((Function<Node, E>) node -> node.value));
        Iterator<Node> all = sorted.iterator();
        V("w");
        StringBuilder text = new StringBuilder();
        while (all.hasNext()) text.append(all.next().value);
        log(text);
        return seen.size() + byValue.size() + Node.KIND;
    }

    @Coroutine
    Object forms() {
        Object any = new Leaf(root.value);
        @SuppressWarnings("unchecked")
        Node cast = (Node) any;
        boolean is = cast instanceof Leaf;
        if (cast instanceof Leaf leaf && S(true)) log(leaf.value + "" + is);
        @SuppressWarnings("unchecked")
        Node[] array = (Node[]) new NodesOfGeneric<?>.Node[2];
        array[S(1)] = cast;
        int[] arrays = {1, 2};
        Class<?> type = S(Node.class);
        Supplier<Node> supplier = () -> new Node(root.value);
        Function<E, Node> make = Node::new;
        Function<Node, E> get = node -> node.value;
        Node.Cursor<String> cursor = root.new Cursor<String>("tag");
        Node.Cursor<Integer> inferred = cast.new Cursor<>(S(5));
        NodesOfGeneric<E>.Node.Cursor<Side> spelt = root.new Cursor<>(Side.LEFT);
        V("w");
        List<Node.Cursor<String>> cursors = new ArrayList<Node.Cursor<String>>(List.of(cursor));
        log(supplier.get().value + "" + make.apply(root.value).value + get.apply(S(array[1])) + arrays.length);
        log(cursors.get(0).tag + inferred.tag + spelt.at.value + spelt.tag + type.getSimpleName());
        class Local {
            Node kept = root;

            Node swap(Node other) {
                Node old = kept;
                kept = other;
                return old;
            }
        }
        class Wider<T> {
            class Piece {
                T held;
                Node of = root;
            }

            Piece piece(T held) {
                Piece made = new Piece();
                made.held = held;
                return made;
            }
        }
        Local local = new Local();
        Wider<String> wider = new Wider<>();
        Wider<String>.Piece piece = wider.piece("held");
        V("w");
        List<Wider<String>.Piece> pieces = new ArrayList<Wider<String>.Piece>(List.of(piece));
        log(local.swap(cast).value + "" + local.kept.value + pieces.get(0).held + piece.of.value);
        List<Node> path = new ArrayList<>();
        Node deepest = root.deepest(path);
        Secret secret = new Secret(S(deepest));
        List<Secret> secrets = new ArrayList<Secret>(List.of(secret));
        V("w");
        Node last = secrets.get(0).node();
        return path.size() + "" + (last == deepest) + secret.node.value + this.<Node>same(S(last)).value;
    }

    <N> N same(N node) {
        return node;
    }

    @Coroutine
    static <T extends Comparable<T>> int size(NodesOfGeneric<T>.Node node) {
        if (node == null) return 0;
        NodesOfGeneric<T>.Node left = node.left;
        V("size");
        List<NodesOfGeneric<T>.Node> all = new ArrayList<>();
        all.add(left);
        NodesOfGeneric.Node raw = node;
        Fixed fixed = new Fixed();
        V("size");
        return 1 + size(all.get(0)) + size(node.right) + (raw == node && fixed != null ? 0 : 100);
    }

    /** Names the nodes of its superclass. */
    static class Words extends NodesOfGeneric<String> {
        Node longest;

        @Coroutine
        String find() {
            Deque<Node> todo = new ArrayDeque<Node>();
            todo.add(root);
            V("find");
            while (!todo.isEmpty()) {
                Node at = todo.pop();
                if (longest == null || S(at.value.length()) > longest.value.length()) longest = at;
                if (at.left != null) todo.add(at.left);
                if (at.right != null) todo.add(at.right);
            }
            Node made = new Node("more");
            Supplier<Node> supplier = () -> new Leaf("supplied");
            return longest.value + S(made).value + supplier.get().value;
        }

        class Inside {
            @Coroutine
            String up() {
                Node at = S(longest);
                List<Node> one = new ArrayList<Node>(List.of(at));
                V("up");
                return one.get(0).value + at.value;
            }
        }
    }

    @Coroutine
    static Object run() {
        NodesOfGeneric<Integer> numbers = new NodesOfGeneric<>();
        for (int n : new int[] {5, 2, 8, 1}) log(numbers.insert(n).value);
        log(numbers.uses());
        log(numbers.forms());
        log(size(numbers.root));
        Words words = new Words();
        words.insert("middle");
        words.insert("a");
        words.insert("the longest");
        log(words.find());
        return words.new Inside().up();
    }
}
