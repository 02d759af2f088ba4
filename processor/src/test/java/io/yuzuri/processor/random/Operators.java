package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.expression;

import java.util.ArrayList;
import java.util.List;

/** Makes expressions with operators, conversions and calls of plain methods. */
final class Operators {
    private final Dice dice;
    private final Expressions expressions;

    Operators(Dice dice, Expressions expressions) {
        this.dice = dice;
        this.expressions = expressions;
    }

    Piece make(Scope scope, Type type, int depth) {
        return switch (type) {
            case INT -> integer(scope, depth);
            case LONG -> wide(scope, depth);
            case DOUBLE, FLOAT -> floating(scope, type, depth);
            case BYTE, SHORT -> expression(type, "(" + type.text + ") (", number(scope, depth), ")");
            case CHAR -> expression(type, "(char) ('a' + (", make(scope, Type.INT, depth - 1), " & 15))");
            case BOOLEAN -> test(scope, depth);
            case STRING -> string(scope, depth);
            case INTEGER -> boxed(scope, depth);
            case OBJECT -> object(scope, depth);
            case INTS -> ints(scope, depth);
            case STRINGS ->
                expression(
                        type,
                        "new String[] {",
                        value(scope, Type.STRING, depth),
                        ", ",
                        value(scope, Type.STRING, depth),
                        "}");
            case LIST -> list(scope, depth);
            case COLOR -> expression(type, "Color.values()[", value(scope, Type.INT, depth), " & 1]");
            case NODE ->
                expression(
                        type, "new @C@(", value(scope, Type.INT, depth), ", ", value(scope, Type.STRING, depth), ")");
            default -> expressions.leaf(scope, type, depth);
        };
    }

    private Piece value(Scope scope, Type type, int depth) {
        return expressions.make(scope, type, depth - 1);
    }

    /** An expression of any number type. */
    private Piece number(Scope scope, int depth) {
        return value(scope, dice.pick(Type.NUMBERS), depth);
    }

    private Piece binary(Scope scope, Type type, String operator, int depth) {
        return expression(type, "(", value(scope, type, depth), " " + operator + " ", value(scope, type, depth), ")");
    }

    private Piece integer(Scope scope, int depth) {
        scope.spend(1);
        return switch (dice.below(14)) {
            case 0 -> binary(scope, Type.INT, dice.of("-", "*", "&", "|", "^", "<<", ">>", ">>>"), depth);
            case 1, 2 -> binary(scope, Type.INT, "+", depth);
            case 3 ->
                expression(
                        Type.INT,
                        "(",
                        value(scope, Type.INT, depth),
                        dice.of(" / ", " % ") + "E(",
                        value(scope, Type.INT, depth),
                        "))");
            case 4 -> expression(Type.INT, "(int) (", number(scope, depth), ")");
            case 5 ->
                expression(Type.INT, "(", value(scope, Type.INTEGER, depth), " + ", value(scope, Type.INT, depth), ")");
            case 6 -> expression(Type.INT, "(", value(scope, Type.STRING, depth), ").length()");
            case 7 ->
                expression(
                        Type.INT,
                        "(",
                        value(scope, Type.INTS, depth),
                        ")[",
                        value(scope, Type.INT, depth),
                        dice.percent(90) ? " & 1]" : "]");
            case 8 -> expression(Type.INT, "(", value(scope, Type.INTS, depth), ").length");
            case 9 -> varargs(scope, depth);
            case 10 -> expression(Type.INT, "size(", value(scope, Type.LIST, depth), ")");
            case 11 ->
                expression(
                        Type.INT, "(", value(scope, Type.NODE, depth), ").twice(", value(scope, Type.INT, depth), ")");
            case 12 ->
                expression(Type.INT, "(", value(scope, Type.CHAR, depth), " + ", value(scope, Type.BYTE, depth), ")");
            default -> expression(Type.INT, dice.of("(- ", "(~ "), value(scope, Type.INT, depth), ")");
        };
    }

    private Piece varargs(Scope scope, int depth) {
        List<Object> parts = new ArrayList<>(List.of("sum("));
        int count = dice.below(4);
        for (int i = 0; i < count; i++) {
            if (i > 0) parts.add(", ");
            parts.add(value(scope, dice.of(Type.INT, Type.INT, Type.INTEGER, Type.CHAR, Type.BYTE), depth));
        }
        parts.add(")");
        return expression(Type.INT, parts.toArray());
    }

    private Piece wide(Scope scope, int depth) {
        scope.spend(1);
        return switch (dice.below(5)) {
            case 0 ->
                expression(
                        Type.LONG,
                        "mix(",
                        value(scope, Type.INT, depth),
                        ", ",
                        value(scope, dice.of(Type.LONG, Type.INT), depth),
                        ", ",
                        number(scope, depth),
                        ", ",
                        value(scope, Type.STRING, depth),
                        ")");
            case 1 -> expression(Type.LONG, "(long) (", number(scope, depth), ")");
            case 2 ->
                expression(
                        Type.LONG,
                        "(",
                        value(scope, Type.LONG, depth),
                        dice.of(" << ", " >> "),
                        value(scope, Type.INT, depth),
                        ")");
            default ->
                expression(
                        Type.LONG,
                        "(",
                        value(scope, Type.LONG, depth),
                        dice.of(" + ", " - ", " * ", " ^ "),
                        value(scope, dice.of(Type.LONG, Type.INT, Type.BYTE), depth),
                        ")");
        };
    }

    private Piece floating(Scope scope, Type type, int depth) {
        if (dice.percent(30)) return expression(type, "(" + type.text + ") (", number(scope, depth), ")");
        Type other = dice.of(type, Type.INT, Type.LONG);
        return expression(
                type,
                "(",
                value(scope, type, depth),
                dice.of(" + ", " - ", " * ", " / "),
                value(scope, other, depth),
                ")");
    }

    Piece test(Scope scope, int depth) {
        return switch (dice.below(12)) {
            case 0, 1 -> binary(scope, Type.BOOLEAN, "&&", depth);
            case 2 -> binary(scope, Type.BOOLEAN, "||", depth);
            case 3 -> binary(scope, Type.BOOLEAN, dice.of("&", "|", "^", "=="), depth);
            case 4 -> expression(Type.BOOLEAN, "!(", value(scope, Type.BOOLEAN, depth), ")");
            case 5 -> pattern(scope, depth);
            case 6 ->
                expression(
                        Type.BOOLEAN,
                        "less(",
                        value(scope, Type.INT, depth),
                        ", ",
                        value(scope, Type.INTEGER, depth),
                        ")");
            case 7 ->
                expression(
                        Type.BOOLEAN,
                        "(",
                        value(scope, Type.STRING, depth),
                        ").equals(",
                        value(scope, Type.STRING, depth),
                        ")");
            case 8 ->
                expression(
                        Type.BOOLEAN,
                        "(",
                        value(scope, dice.of(Type.STRING, Type.INTEGER, Type.NODE, Type.OBJECT), depth),
                        dice.of(" == ", " != ") + "null)");
            default ->
                expression(
                        Type.BOOLEAN,
                        "(",
                        number(scope, depth),
                        dice.of(" < ", " >= ", " == ", " != "),
                        number(scope, depth),
                        ")");
        };
    }

    /** {@code o instanceof T b && …b…}. */
    private Piece pattern(Scope scope, int depth) {
        Type type = dice.of(Type.STRING, Type.INTEGER, Type.NODE);
        Piece object = value(scope, Type.OBJECT, depth);
        int mark = scope.variables.size();
        String name = scope.unique("b");
        scope.declare(name, type, dice.percent(30));
        Piece right = dice.percent(50)
                ? value(scope, Type.BOOLEAN, depth)
                : expression(Type.BOOLEAN, "join(\"b\", " + name + ", 1).length() > ", value(scope, Type.INT, depth));
        scope.leave(mark);
        return expression(Type.BOOLEAN, "((", object, ") instanceof " + type.text + " " + name + " && ", right, ")");
    }

    private Piece string(Scope scope, int depth) {
        scope.spend(1);
        return switch (dice.below(8)) {
            case 0, 1 ->
                expression(
                        Type.STRING,
                        "(\"" + dice.of("x", "y") + "\" + ",
                        value(scope, dice.pick(Type.VALUES), depth).shown(),
                        ")");
            case 2 ->
                expression(
                        Type.STRING,
                        "(",
                        value(scope, Type.STRING, depth),
                        " + ",
                        value(scope, dice.pick(Type.NUMBERS), depth),
                        " + ",
                        value(scope, Type.STRING, depth),
                        ")");
            case 3 ->
                expression(
                        Type.STRING,
                        "(",
                        value(scope, Type.INT, depth),
                        " + ",
                        value(scope, Type.CHAR, depth),
                        " + ",
                        value(scope, Type.STRING, depth),
                        ")");
            case 4 ->
                expression(
                        Type.STRING,
                        "join(",
                        value(scope, Type.STRING, depth),
                        ", ",
                        value(scope, dice.pick(Type.VALUES), depth),
                        ", ",
                        value(scope, dice.pick(Type.VALUES), depth),
                        ")");
            case 5 -> expression(Type.STRING, "kind(", value(scope, dice.pick(Type.VALUES), depth), ")");
            case 6 -> expression(Type.STRING, "ask(", value(scope, Type.TEXT, depth), ")");
            default ->
                expression(
                        Type.STRING,
                        "(",
                        value(scope, Type.STRINGS, depth),
                        ")[",
                        value(scope, Type.INT, depth),
                        " & 1]");
        };
    }

    private Piece boxed(Scope scope, int depth) {
        return switch (dice.below(4)) {
            case 0 -> expression(Type.INTEGER, "Integer.valueOf(", value(scope, Type.INT, depth), ")");
            case 1 -> expression(Type.INTEGER, "(Integer) (", value(scope, Type.OBJECT, depth), ")");
            case 2 -> expression(Type.INTEGER, "(Integer) (", value(scope, Type.INT, depth), ")");
            default ->
                expression(
                        Type.INTEGER,
                        "Integer.valueOf(",
                        value(scope, Type.INTEGER, depth),
                        " * ",
                        value(scope, Type.INT, depth),
                        ")");
        };
    }

    private Piece object(Scope scope, int depth) {
        scope.spend(1);
        if (dice.percent(30)) {
            return expression(
                    Type.OBJECT,
                    "any(",
                    value(scope, Type.BOOLEAN, depth),
                    " ? ",
                    value(scope, dice.pick(Type.VALUES), depth),
                    " : ",
                    value(scope, dice.pick(Type.VALUES), depth),
                    ")");
        }
        return expression(Type.OBJECT, "any(", value(scope, dice.pick(Type.VALUES), depth), ")");
    }

    private Piece ints(Scope scope, int depth) {
        if (dice.percent(20)) {
            Piece row = value(scope, Type.INTS, depth);
            Piece other = expression(Type.INTS, "(new int[2][E(3)])[", value(scope, Type.INT, depth), " & 1]");
            String last = dice.percent(90) ? " & 1]" : "]";
            return expression(
                    Type.INTS, "(new int[][] {", row, ", ", other, "})[", value(scope, Type.INT, depth), last);
        }
        return dice.percent(30)
                ? expression(Type.INTS, "new int[E(", value(scope, Type.INT, depth), " & 3)]")
                : expression(
                        Type.INTS,
                        "new int[] {",
                        value(scope, Type.INT, depth),
                        ", ",
                        value(scope, dice.of(Type.INT, Type.CHAR, Type.INTEGER), depth),
                        "}");
    }

    private Piece list(Scope scope, int depth) {
        return expression(
                Type.LIST,
                dice.of("List.of(", "Arrays.asList("),
                value(scope, Type.INTEGER, depth),
                ", ",
                value(scope, Type.INTEGER, depth),
                ")");
    }

    /** The parts of {@code place op= value}, {@code place++} or {@code --place}, or null where the type has no such thing. */
    Object[] update(Scope scope, Type type, Piece place, int depth) {
        if ((type.isNumber() || type == Type.INTEGER) && dice.percent(40)) {
            String operator = dice.of("++", "--");
            return dice.percent(50) ? new Object[] {place, operator} : new Object[] {operator, place};
        }
        if (type == Type.STRING) {
            return new Object[] {
                place, " += ", value(scope, dice.pick(Type.VALUES), depth).shown()
            };
        }
        if (type == Type.BOOLEAN) {
            return new Object[] {place, dice.of(" &= ", " |= ", " ^= "), value(scope, Type.BOOLEAN, depth)};
        }
        if (type == Type.INTEGER) {
            return new Object[] {place, dice.of(" += ", " -= "), value(scope, Type.INT, depth)};
        }
        if (!type.isNumber()) return null;
        if (type != Type.DOUBLE && type != Type.FLOAT && dice.percent(20)) {
            return new Object[] {
                place, dice.of(" <<= ", " >>= ", " |= "), value(scope, dice.of(Type.INT, Type.LONG), depth)
            };
        }
        return new Object[] {place, dice.of(" += ", " -= ", " *= "), number(scope, depth)};
    }
}
