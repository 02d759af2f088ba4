// cases 51, 58: patterns of private classes in a lambda, whose text cannot be taken apart
package bad;

import io.yuzuri.*;
import java.util.function.Function;
import java.util.function.Predicate;

class PatternOfPrivateInLambda {
    private record Point(int x, int y) {}

    @Coroutine
    static int choice(Object o) {
        Yield.pause();
        Function<Object, Integer> f = each -> switch (each) {
            case Point p -> p.x(); // error: [PrivateType]
            default -> 0;
        };
        return f.apply(o);
    }

    @Coroutine
    static boolean deconstruction(Object o) {
        Predicate<Object> f = each -> each instanceof Point(int x, int y) && x == y; // error: [PrivateType]
        Yield.pause();
        return f.test(o);
    }

    private enum Unit {
        A
    }

    @Coroutine
    static int constant(Object o) {
        Yield.pause();
        Function<Object, Integer> f = each -> switch (each) {
            case Unit.A -> 1; // error: [PrivateType]
            default -> 0;
        };
        return f.apply(o);
    }

    @Coroutine
    static int outside(Object o) {
        Yield.pause();
        return switch (o) {
            case Point(int x, int y) -> x + y;
            default -> 0;
        };
    }
}
