// case 51: values of private classes that have only a class in common that is none of them, in an array for a reference
package bad;

import io.yuzuri.*;
import java.util.function.BiFunction;

public class SeveralPrivateInArray {
    private record Node(int n) {}

    private enum Tint {
        DARK
    }

    @SafeVarargs
    static <T> int count(T... all) {
        return all.length;
    }

    @Coroutine
    static Object run() {
        Yield.pause();
        BiFunction<Node, Tint, Integer> both = SeveralPrivateInArray::count; // error: [NotSupported]
        return both.apply(new Node(1), Tint.DARK);
    }
}
