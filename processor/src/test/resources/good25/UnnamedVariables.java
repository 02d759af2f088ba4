// case 58: unnamed variables and patterns around suspensions, an exhaustive switch with a suspending guard
package good;

import static good.support.Acts.*;
import static good.support.Probe.*;

import good.support.Acts.Res;
import good.support.Acts.Slow;
import io.yuzuri.*;
import java.util.List;
import java.util.function.BiFunction;

public class UnnamedVariables {
    sealed interface Shape permits Circle, Pair, None {}

    record Circle(int radius) implements Shape {}

    record Pair(Object left, Object right) implements Shape {}

    enum None implements Shape {
        NONE
    }

    @Coroutine
    static String name(Shape shape) {
        return switch (shape) {
            case Circle(int r) when r > S(2) -> "large" + S(r);
            case Circle _, None _ -> S("small or none");
            case Pair(String s, _) when s.length() == S(1) -> s + S("one");
            case Pair(_, Integer _) -> "number" + S(1);
            case Pair(var left, var _) -> left + S("pair");
        };
    }

    @Coroutine
    static Object run() {
        for (Shape shape : List.of(
                new Circle(3),
                new Circle(1),
                None.NONE,
                new Pair("a", 1),
                new Pair("ab", 1),
                new Pair("ab", "b"))) {
            log(name(shape));
        }
        int count = 0;
        for (var _ : List.of(1, 2)) count += S(1);
        try (var _ = new Slow(2);
                Res _ = new Res(S(4))) {
            V("body");
            count += Integer.parseInt(S("no"));
        } catch (NumberFormatException _) {
            log("caught" + S(count));
        }
        BiFunction<Integer, Integer, Integer> second = (_, b) -> b;
        int _ = S(9);
        return second.apply(S(1), S(2)) + count;
    }
}
