// a sealed generic class that permits its own inner class
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SealedInnerOfGeneric {
    abstract static sealed class Tree<T> {
        final class Leaf extends Tree<T> {}

        static final class Nil<T> extends Tree<T> {}
    }

    @Coroutine
    static String kind(Tree<String> tree) {
        V("begin");
        switch (tree) {
            case Tree<String>.Leaf leaf:
                V("leaf");
                return "leaf";
            case Tree.Nil<String> nil:
                return "nil";
        }
    }

    @Coroutine
    static Object run() {
        Tree<String> nil = new Tree.Nil<>();
        log(kind(nil));
        return kind(nil.new Leaf());
    }
}
