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
        if (type.array().isPresent() && dice.percent(8)) return element(scope, type, depth);
        if (type.isBox()) return boxed(scope, type, depth);
        if (type.isArray() && type != Type.STRINGS) return array(scope, type, depth);
        return switch (type) {
            case INT -> integer(scope, depth);
            case LONG -> wide(scope, depth);
            case DOUBLE, FLOAT -> floating(scope, type, depth);
            case BYTE, SHORT -> expression(type, "(" + type.text + ") (", number(scope, depth), ")");
            case CHAR ->
                dice.percent(30)
                        ? expression(type, "(char) (", number(scope, depth), ")")
                        : expression(type, "(char) ('a' + (", make(scope, Type.INT, depth - 1), " & 15))");
            case BOOLEAN -> test(scope, depth);
            case STRING -> string(scope, depth);
            case OBJECT -> object(scope, depth);
            case STRINGS ->
                expression(
                        type,
                        "new String[] {",
                        value(scope, Type.STRING, depth),
                        ", ",
                        value(scope, Type.STRING, depth),
                        "}");
            case LIST -> list(scope, depth);
            case FORM -> form(scope, depth);
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

    /** An expression of any number type or box of one. */
    private Piece operand(Scope scope, int depth) {
        return value(scope, dice.pick(dice.percent(75) ? Type.NUMBERS : Type.BOXES), depth);
    }

    private Piece element(Scope scope, Type type, int depth) {
        Piece array = value(scope, type.array().orElseThrow(), depth);
        return expression(type, "(", array, ")[", value(scope, Type.INT, depth), dice.percent(90) ? " & 1]" : "]");
    }

    /** An operator of two numbers of different types, of which one is promoted. */
    private Piece promoted(Scope scope, Type type, String operator, int depth) {
        Type one = type == Type.INT ? dice.pick(type.promoted()) : dice.of(type, type, type.box());
        Type other = dice.pick(type.promoted());
        boolean swapped = dice.percent(50);
        Piece left = value(scope, swapped ? other : one, depth);
        return expression(type, "(", left, operator, late(scope, swapped ? one : other, depth), ")");
    }

    /** A value that suspends often, so that what was evaluated before it has to be saved. */
    private Piece late(Scope scope, Type type, int depth) {
        return dice.percent(50) ? expressions.suspending(scope, type, depth - 1) : value(scope, type, depth);
    }

    /** A call with numbers of several types. */
    private Piece blend(Scope scope, int depth) {
        List<Type> types = List.of(Type.FLOAT, Type.BYTE, Type.DOUBLE, Type.SHORT);
        List<Object> parts = new ArrayList<>(List.of("blend("));
        for (Type type : types) parts.addAll(List.of(expressions.passed(scope, type, depth - 1), ", "));
        parts.addAll(List.of(late(scope, Type.CHAR, depth), ")"));
        return expression(Type.FLOAT, parts.toArray());
    }

    /** A conditional of two numbers of different types, or a number and a box. */
    Piece mixed(Scope scope, Type type, int depth) {
        Type one = dice.of(type, type.box());
        Type other = switch (type) {
            case BYTE, CHAR -> one.isBox() ? type : type.box();
            case SHORT -> dice.of(Type.BYTE, Type.BOXED_BYTE);
            case INT -> dice.of(Type.BYTE, Type.BOXED_BYTE, Type.SHORT, Type.BOXED_SHORT);
            default -> dice.pick(type.promoted());
        };
        // An int that is a constant would become the other's type.
        if (type == Type.INT) one = dice.of(Type.CHAR, Type.BOXED_CHAR, Type.INTEGER);
        if (other.isBox() && one == other) one = type;
        boolean swapped = dice.percent(50);
        Piece test = value(scope, Type.BOOLEAN, depth);
        Piece left = arm(scope, swapped ? other : one, depth);
        return expression(type, "(", test, " ? ", left, " : ", arm(scope, swapped ? one : other, depth), ")");
    }

    /** A generic call would make the conditional one of references (JLS 15.25). */
    private Piece arm(Scope scope, Type type, int depth) {
        Piece value = value(scope, type, depth);
        return type.isBox() ? expression(type, "(" + type.text + ") (", value, ")") : value;
    }

    /** A box cast to a number: unboxed, and widened perhaps. */
    private Piece unboxed(Scope scope, Type type, int depth) {
        List<Type> boxes = type.promoted().stream().filter(Type::isBox).toList();
        return expression(type, "(" + type.text + ") (", value(scope, dice.pick(boxes), depth), ")");
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
                dice.percent(50)
                        ? unboxed(scope, Type.INT, depth)
                        : promoted(scope, Type.INT, dice.of(" + ", " - ", " & "), depth);
            case 6 -> expression(Type.INT, "(", value(scope, Type.STRING, depth), ").length()");
            case 7 ->
                dice.percent(50)
                        ? element(scope, Type.INT, depth)
                        : promoted(scope, Type.INT, dice.of(" + ", " * ", " ^ ", " << ", " >>> "), depth);
            case 8 -> expression(Type.INT, "(", value(scope, dice.pick(Type.ARRAYS), depth), ").length");
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
            parts.add(value(scope, dice.of(Type.INT, Type.INTEGER, Type.CHAR, Type.BYTE, Type.BOXED_SHORT), depth));
        }
        parts.add(")");
        return expression(Type.INT, parts.toArray());
    }

    private Piece wide(Scope scope, int depth) {
        scope.spend(1);
        return switch (dice.below(6)) {
            case 0 ->
                expression(
                        Type.LONG,
                        "mix(",
                        value(scope, Type.INT, depth),
                        ", ",
                        value(scope, dice.of(Type.LONG, Type.INT), depth),
                        ", ",
                        operand(scope, depth),
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
                        value(scope, dice.of(Type.INT, Type.LONG, Type.BOXED_BYTE), depth),
                        ")");
            case 3 -> unboxed(scope, Type.LONG, depth);
            default -> promoted(scope, Type.LONG, dice.of(" + ", " - ", " * ", " ^ "), depth);
        };
    }

    private Piece floating(Scope scope, Type type, int depth) {
        scope.spend(1);
        int roll = dice.below(10);
        if (roll < 2) return expression(type, "(" + type.text + ") (", number(scope, depth), ")");
        if (roll < 3) return unboxed(scope, type, depth);
        if (roll < 5 && type == Type.FLOAT) return blend(scope, depth);
        if (roll < 4) return expression(type, dice.of("(- ", "(+ "), value(scope, type, depth), ")");
        return promoted(scope, type, dice.of(" + ", " - ", " * ", " / ", " % "), depth);
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
                        value(scope, dice.of(Type.STRING, dice.pick(Type.BOXES), Type.NODE, Type.OBJECT), depth),
                        dice.of(" == ", " != ") + "null)");
            default ->
                expression(
                        Type.BOOLEAN,
                        "(",
                        number(scope, depth),
                        dice.of(" < ", " >= ", " == ", " != "),
                        operand(scope, depth),
                        ")");
        };
    }

    /** {@code o instanceof T b && …b…}, {@code !(o instanceof T b) || …b…}, {@code o instanceof T b ? …b… : …}. */
    private Piece pattern(Scope scope, int depth) {
        Piece object = value(scope, Type.OBJECT, depth);
        Patterns.Pattern pattern = expressions.patterns().of(scope, false);
        int mark = scope.variables.size();
        scope.variables.addAll(pattern.bound());
        Piece right = expressions.patterns().use(scope, pattern.bound(), depth);
        scope.leave(mark);
        String tested = ") instanceof " + pattern.text();
        return switch (dice.below(4)) {
            case 0 -> expression(Type.BOOLEAN, "(!((", object, tested + ") || ", right, ")");
            case 1 ->
                expression(
                        Type.BOOLEAN,
                        "((",
                        object,
                        tested + " ? ",
                        right,
                        " : ",
                        value(scope, Type.BOOLEAN, depth),
                        ")");
            default -> expression(Type.BOOLEAN, "((", object, tested + " && ", right, ")");
        };
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
                        operand(scope, depth),
                        " + ",
                        value(scope, Type.STRING, depth),
                        ")");
            case 3 ->
                expression(
                        Type.STRING,
                        "(",
                        operand(scope, depth),
                        " + ",
                        value(scope, dice.of(Type.CHAR, Type.FLOAT, Type.BYTE), depth),
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

    private Piece boxed(Scope scope, Type type, int depth) {
        Type number = type.unboxed();
        return switch (dice.below(6)) {
            case 0, 1 -> expression(type, type.text + ".valueOf(", value(scope, number, depth), ")");
            case 2 -> expression(type, "(" + type.text + ") (", value(scope, Type.OBJECT, depth), ")");
            case 3 -> expression(type, "(" + type.text + ") (", value(scope, number, depth), ")");
            case 4 ->
                expression(
                        type, "(", value(scope, Type.BOOLEAN, depth), " ? null : ", value(scope, number, depth), ")");
            default ->
                number == Type.INT || number == Type.DOUBLE
                        ? expression(type, type.text + ".valueOf(", promoted(scope, number, " * ", depth), ")")
                        : expression(type, "(" + type.text + ") (", value(scope, number, depth), ")");
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

    private Piece matrix(Scope scope, int depth) {
        return switch (dice.below(3)) {
            case 0 -> expression(Type.MATRIX, "new int[E(", value(scope, Type.INT, depth), " & 3)][]");
            case 1 ->
                expression(
                        Type.MATRIX,
                        "new int[",
                        late(scope, Type.INT, depth),
                        dice.percent(90) ? " & 3][E(" : "][E(",
                        late(scope, Type.INT, depth),
                        " & 1)]");
            default ->
                expression(
                        Type.MATRIX,
                        "new int[][] {",
                        value(scope, Type.INTS, depth),
                        ", {",
                        late(scope, Type.INT, depth),
                        ", 1}}");
        };
    }

    private Piece array(Scope scope, Type type, int depth) {
        if (type == Type.MATRIX) return matrix(scope, depth);
        String element = type.element().text;
        if (dice.percent(20)) {
            Piece row = value(scope, type, depth);
            Piece index = value(scope, Type.INT, depth);
            Piece other = expression(type, "(new " + element + "[2][E(3)])[", index, " & 1]");
            String last = dice.percent(90) ? " & 1]" : "]";
            return expression(
                    type, "(new " + element + "[][] {", row, ", ", other, "})[", value(scope, Type.INT, depth), last);
        }
        return dice.percent(30)
                ? expression(type, "new " + element + "[E(", value(scope, Type.INT, depth), " & 3)]")
                : expression(
                        type,
                        "new " + element + "[] {",
                        value(scope, type.element(), depth),
                        ", ",
                        expressions.assigned(scope, type.element(), depth - 1),
                        "}");
    }

    private Piece form(Scope scope, int depth) {
        return switch (dice.below(5)) {
            case 0 -> expression(Type.FORM, "Tint.values()[", value(scope, Type.INT, depth), " & 1]");
            case 1, 2 ->
                expression(
                        Type.FORM,
                        "new Dot(",
                        value(scope, Type.INT, depth),
                        ", ",
                        value(scope, Type.STRING, depth),
                        ")");
            default ->
                expression(
                        Type.FORM,
                        "new Pair(",
                        value(scope, Type.FORM, depth),
                        ", ",
                        value(scope, Type.INTEGER, depth),
                        ")");
        };
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

    /**
     * The parts of {@code place op= value}, {@code place++} or {@code --place}, or null where the type has no such
     * thing.
     */
    Object[] update(Scope scope, Type type, Piece place, int depth) {
        boolean small =
                List.of(Type.BOXED_BYTE, Type.BOXED_SHORT, Type.BOXED_CHAR).contains(type);
        if (small || (type.isNumber() || type.isBox()) && dice.percent(40)) {
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
        if (type.isBox()) {
            Type other = dice.pick(type.unboxed().promoted());
            return new Object[] {place, dice.of(" += ", " -= "), value(scope, other, depth)};
        }
        if (!type.isNumber()) return null;
        if (type != Type.DOUBLE && type != Type.FLOAT && dice.percent(20)) {
            Type other = dice.of(Type.INT, Type.LONG, Type.CHAR, Type.BOXED_BYTE);
            return new Object[] {place, dice.of(" <<= ", " >>= ", " >>>= ", " |= "), value(scope, other, depth)};
        }
        return new Object[] {place, dice.of(" += ", " -= ", " *= "), operand(scope, depth)};
    }
}
