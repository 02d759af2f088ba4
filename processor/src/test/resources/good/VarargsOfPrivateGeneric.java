// coroutines that take a variable number of a private generic class
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class VarargsOfPrivateGeneric {
    private static class Node<T> {
        T value;

        Node(T value) {
            this.value = value;
        }
    }

    @Coroutine
    private static int total(Node<?>... nodes) {
        V("total");
        int sum = 0;
        for (Node<?> node : nodes) {
            sum += (Integer) node.value;
        }
        return sum;
    }

    @Coroutine
    private int both(int a, Node<?>... nodes) {
        V("both");
        return a + nodes.length;
    }

    @Coroutine
    static Object run() {
        int one = total(new Node<>(1), new Node<>(2), new Node<>(3));
        return one + new VarargsOfPrivateGeneric().both(1, new Node<>(2)) + total();
    }
}
