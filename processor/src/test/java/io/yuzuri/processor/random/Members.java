package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.expression;
import static io.yuzuri.processor.random.Piece.optional;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls of coroutines that every random program has or shares: generic, overloaded, of variable arity, of every kind of
 * owner.
 */
final class Members {
    private static final List<String> ALL = List.of("""
            static final List<Supplier<String>> later = new ArrayList<>();
            """, """
            @Coroutine
            static String over(int x) {
            return "int" + S(x);
            }
            """, """
            @Coroutine
            static String over(long x) {
            return "long" + S(x);
            }
            """, """
            @Coroutine
            static String over(Object x) {
            return "Object" + S(text(x));
            }
            """, """
            @Coroutine
            private static String over(int... x) {
            return "ints" + S(x.length);
            }
            """, """
            sealed interface Form {
            }
            """, """
            record Dot(int x, String s) implements Form {
            }
            """, """
            enum Tint implements Form {
            DARK,
            LIGHT
            }
            """, """
            enum Color implements Shape {
            RED,
            GREEN,
            BLUE;
            @Override
            @Coroutine
            public int area(int scale) {
            return switch (this) {
            case RED -> S(scale);
            case GREEN, BLUE -> ordinal();
            };
            }
            }
            """, """
            class Inner {
            final int n;
            Inner(int n) {
            this.n = E(n);
            }
            @Coroutine
            int sum() {
            return S(n) + f + @C@.this.g++;
            }
            }
            """);

    private final Dice dice;
    private final Expressions expressions;

    Members(Dice dice, Expressions expressions) {
        this.dice = dice;
        this.expressions = expressions;
    }

    /** @param hides whether one of the forms is a private class */
    static List<Piece> all(boolean hides) {
        List<Piece> all = new ArrayList<>();
        ALL.forEach(text -> all.add(optional(text)));
        all.add(optional((hides ? "private " : "") + "record Pair(Form a, Integer b) implements Form {\n}"));
        return all;
    }

    /** A call of one of them, or another leaf where none has the type or none may be called. */
    Piece call(Scope scope, Type type, int depth) {
        if (scope.lambda) return expressions.leaf(scope, type, depth);
        scope.spend(3);
        return switch (type) {
            case INT -> number(scope, depth);
            case STRING ->
                switch (dice.below(6)) {
                    case 4, 5 -> mapped(scope, depth);
                    case 0, 1 -> call(type, "over(", value(scope, dice.pick(Type.VALUES), depth), ")");
                    case 2 -> call(type, shape(scope, depth), ".label(", value(scope, type, depth), ")");
                    default -> generic(scope, type, depth);
                };
            case VOID, TEXT -> expressions.leaf(scope, type, depth);
            default -> type.isNumber() || type == Type.BOOLEAN ? same(scope, type, depth) : generic(scope, type, depth);
        };
    }

    private Piece number(Scope scope, int depth) {
        return switch (dice.below(4)) {
            case 0 -> count(scope, depth);
            case 1 -> call(Type.INT, shape(scope, depth), ".area(", value(scope, Type.INT, depth), ")");
            case 2 ->
                call(
                        Type.INT,
                        "(",
                        value(scope, Type.NODE, depth),
                        ").new Inner(",
                        value(scope, Type.INT, depth),
                        ").sum()");
            default -> same(scope, Type.INT, depth);
        };
    }

    private Piece same(Scope scope, Type type, int depth) {
        return call(type, "(" + type.text + ") same(", value(scope, type, depth), ")");
    }

    private Piece count(Scope scope, int depth) {
        List<Object> parts = new ArrayList<>(List.of("count("));
        for (int i = dice.below(4); i > 0; i--) {
            parts.add(value(scope, dice.pick(Type.VALUES), depth));
            if (i > 1) parts.add(", ");
        }
        parts.add(")");
        return call(Type.INT, parts.toArray());
    }

    private Piece shape(Scope scope, int depth) {
        return switch (dice.below(3)) {
            case 0 -> expression(Type.VOID, "new Square(", value(scope, Type.INT, depth), ")");
            case 1 -> expression(Type.VOID, "(", value(scope, Type.COLOR, depth), ")");
            default -> expression(Type.VOID, "((Shape) s -> s + " + dice.below(5) + ")");
        };
    }

    /**
     * A call of a generic coroutine with a lambda whose types are inferred, cast since such an argument fits every
     * overload.
     */
    private Piece mapped(Scope scope, int depth) {
        Type type = dice.pick(Type.VALUES);
        Piece value = value(scope, type, depth);
        int mark = scope.variables.size();
        boolean lambda = scope.lambda;
        String name = scope.unique("e");
        if (type != Type.BOOLEAN) scope.declare(name, type.isNumber() ? type.box() : type, false);
        scope.lambda = true;
        Piece text = value(scope, Type.STRING, Math.min(depth, 2));
        scope.lambda = lambda;
        scope.leave(mark);
        String size = " + Arrays.asList(" + name + ").size()";
        return switch (dice.below(2)) {
            case 0 -> call(Type.STRING, "(String) map(", value, ", " + name + " -> ", text, size + ")");
            default ->
                call(Type.STRING, "(String) map(", value, ", (var " + name + ") -> {\nreturn ", text, size + ";\n})");
        };
    }

    private Piece generic(Scope scope, Type type, int depth) {
        Piece value = value(scope, type, depth);
        String box = "new Box<" + type.text + ">(";
        return switch (dice.below(5)) {
            case 0 -> call(type, "same(", value, ")");
            case 1 -> call(type, "new Box<>(", value, ").get()");
            case 2 -> call(type, box, value, ").swap(", value(scope, type, depth), ")");
            case 3 -> call(type, box, value, ").new Side().both(", value(scope, type, depth), ")");
            default -> call(type, "Owners.<" + type.text + ">same(", value, ")");
        };
    }

    private Piece value(Scope scope, Type type, int depth) {
        return expressions.make(scope, type, depth - 1);
    }

    private static Piece call(Type type, Object... parts) {
        return expression(type, parts);
    }
}
