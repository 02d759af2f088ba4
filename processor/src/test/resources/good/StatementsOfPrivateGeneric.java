// expressions of private generic classes whose value nobody takes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class StatementsOfPrivateGeneric {
    interface Tag<T> {}

    private static class Node<T> implements Tag<T> {
        @Override
        public String toString() {
            return "node";
        }
    }

    static <N extends Tag<?>> N touch(N n) {
        log("touch " + n);
        return n;
    }

    @Coroutine
    static <N extends Tag<?>> N wait(N n) {
        V("wait");
        return n;
    }

    @Coroutine
    static Object run() {
        Node<String> n = new Node<>();
        Node<Integer> m = new Node<>();
        touch(n);
        wait(n);
        touch(S(m));
        n.getClass();
        S(n).getClass();
        Runnable r = () -> touch(n);
        r.run();
        for (int i = 0; i < 2; touch(m), i++) {
            S(i);
        }
        return null;
    }
}
