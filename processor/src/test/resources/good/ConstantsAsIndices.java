// found in jgrapht: constants that generated code cannot name, as operands before a wait
// expect: Sa, Sb, [null, a, b], S1, 4, S7, 17, S1, S2, S3, S4, S5, S6, S7, S8, 1234, SSx, Sx -> x:x
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.Arrays;

public class ConstantsAsIndices {
    private static final int FIRST = 1;
    private static final long TEN = 10;
    private static final String TEXT = "x:";
    private final int last = 2;

    static class Node {
        Object[] children;
    }

    @Coroutine
    Object[] children(Node node) {
        node.children = new Object[3];
        node.children[FIRST] = S("a");
        node.children[last] = S("b");
        return node.children;
    }

    @Coroutine
    static int updates(int[] all) {
        all[FIRST] += S(1);
        return all[FIRST];
    }

    private static final int NW = 0;
    private static final int NE = 1;
    private static final int SW = 2;
    private static final int SE = 3;

    private Tree root = new Tree();

    private class Tree {
        Tree[] children;
        int n;

        Tree() {}

        Tree(int n) {
            this.n = n;
        }
    }

    @Coroutine
    void split() {
        Tree cur = root;
        while (cur != null) {
            cur.children = new Tree[4];
            cur.children[NW] = new Tree(S(1));
            cur.children[NE] = new Tree(S(2));
            cur.children[SW] = new Tree(S(3));
            cur.children[SE] = new Tree(S(4));
            int[] all = new int[4];
            all[NW] = S(5);
            all[NE] = S(6);
            all[SW] = S(7);
            all[SE] = S(8);
            String text = "";
            for (Tree tree : cur.children) text += tree.n;
            log(text);
            cur = null;
        }
    }

    @Coroutine
    static Object run() {
        log(Arrays.toString(new ConstantsAsIndices().children(new Node())));
        log(updates(new int[] {1, 3}));
        log(TEN + S(7));
        new ConstantsAsIndices().split();
        return S("Sx") == null ? TEXT : TEXT + S("x");
    }
}
