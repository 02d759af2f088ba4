// case 59: exhaustive switches over sealed types and enums, case null, yield in blocks and in try-finally
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class PatternSwitches {
    sealed interface Shape permits Circle, Square, Other {}

    record Circle(double r) implements Shape {}

    record Square(double side) implements Shape {}

    enum Other implements Shape {
        DOT,
        VOID
    }

    @Coroutine
    static String area(Shape shape) {
        return switch (shape) {
            case Circle c -> S("circle") + c.r();
            case Square(double side) -> {
                try {
                    V("square");
                    yield S(side * side) + "";
                } finally {
                    V("finally");
                }
            }
            case Other.DOT -> S("dot");
            case Other.VOID -> "void";
        };
    }

    @Coroutine
    static String statement(Object o) {
        String out = "none";
        switch (o) {
            case null -> V("null");
            case String s when s.length() > 3 -> {
                V(s);
                out = s;
            }
            case String s -> out = S(s + s);
            case int[] array -> {
                for (int i : array) {
                    if (i == 2) {
                        break;
                    }
                    V(i);
                }
                out = "array";
            }
            case Character c when c == 'x' -> throw new IllegalArgumentException(S("x"));
            default -> out = S("default");
        }
        return out;
    }

    @Coroutine
    static Object run() {
        log(area(new Circle(1.5)) + area(new Square(3)) + area(Other.DOT) + area(Other.VOID));
        log(statement("long text") + statement("ab") + statement(new int[] {1, 2, 3}) + statement('y'));
        try {
            statement('x');
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        try {
            area(null);
        } catch (NullPointerException e) {
            caught(e);
        }
        return statement("") + statement(null);
    }
}
