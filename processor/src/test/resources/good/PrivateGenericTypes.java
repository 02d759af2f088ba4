// case 51: a private generic class that owns a coroutine
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class PrivateGenericTypes {
    private record Node<T>(T value, Node<T> next) {
        @Coroutine
        int length() {
            V(value);
            return next == null ? 1 : 1 + next.length();
        }
    }

    @Coroutine
    static Object run() {
        Node<String> list = new Node<>("a", new Node<>("b", null));
        log(list.length());
        return list.next().value();
    }
}
