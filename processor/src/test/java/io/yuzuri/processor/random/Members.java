package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.expression;
import static io.yuzuri.processor.random.Piece.optional;

import java.util.ArrayList;
import java.util.List;

/** Calls of coroutines that every random program has or shares: generic, overloaded, of variable arity, of every kind of owner. */
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

    static List<Piece> all() {
        return ALL.stream().map(text -> optional(text)).toList();
    }

    /** A call of one of them, or another leaf where none has the type or none may be called. */
    Piece call(Scope scope, Type type, int depth) {
        if (scope.lambda) return expressions.leaf(scope, type, depth);
        scope.spend(3);
        return switch (type) {
            case INT -> number(scope, depth);
            case STRING ->
                switch (dice.below(4)) {
                    case 0, 1 -> call(type, "over(", value(scope, dice.pick(Type.VALUES), depth), ")");
                    case 2 -> call(type, shape(scope, depth), ".label(", value(scope, type, depth), ")");
                    default -> generic(scope, type, depth);
                };
            case INTEGER, OBJECT, LIST, COLOR, NODE -> generic(scope, type, depth);
            default -> expressions.leaf(scope, type, depth);
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
            default -> call(Type.INT, "(int) same(", value(scope, Type.INT, depth), ")");
        };
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
