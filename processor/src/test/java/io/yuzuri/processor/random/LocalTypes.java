package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.statement;

import java.util.ArrayList;
import java.util.List;

/** Makes local classes, records and enums with their uses, and captures that are looked at later. */
final class LocalTypes {
    private final Dice dice;
    private final Expressions expressions;
    private final Statements statements;

    LocalTypes(Dice dice, Expressions expressions, Statements statements) {
        this.dice = dice;
        this.expressions = expressions;
        this.statements = statements;
    }

    boolean make(Scope scope, int depth, List<Piece> out) {
        int roll = dice.below(12);
        if (roll > 9) return interfaces(scope, out);
        if (roll < 3) return later(scope, out);
        if (roll < 6) return supplier(scope, out);
        if (roll < 8) return tuple(scope, depth, out);
        return roll < 9 || !scope.attempts ? constants(scope, out) : locked(scope, out);
    }

    /** What it captures is looked at when {@code run} is nearly over. */
    private boolean later(Scope scope, List<Piece> out) {
        out.add(statement("later.add(", expressions.make(scope, Type.TEXT, 2), ");"));
        return true;
    }

    private boolean supplier(Scope scope, List<Piece> out) {
        String type = scope.unique("L");
        Piece text = plain(scope, true);
        List<Object> parts = new ArrayList<>(List.of(
                "class " + type + " implements Supplier<String> {\nfinal int n;\nint calls = ",
                captured(scope),
                ";\n" + type + "(int n) {\nthis.n = n;\n}\n@Override\npublic String get() {\n"));
        if (dice.percent(25)) parts.add("if (calls++ < 2) return new " + type + "(n - 1).get();\n");
        parts.addAll(List.of("return \"L\" + n + calls++ + ", text, ";\n}\n}"));
        out.add(statement(parts.toArray()));
        int count = dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            String name = scope.freeName();
            scope.resource(name);
            Piece number = expressions.assigned(scope, Type.INT, 2);
            scope.leave(scope.variables.size() - 1);
            out.add(statement("Supplier<String> " + name + " = new " + type + "(", number, ");"));
            scope.declare(name, Type.TEXT, false);
        }
        return true;
    }

    private Piece captured(Scope scope) {
        List<Scope.Variable> numbers = scope.readable(
                v -> v.type() == Type.INT && v.captured() && v.result().isEmpty());
        return Piece.expression(
                Type.INT, numbers.isEmpty() ? "1" : dice.pick(numbers).name());
    }

    /** A text that is made without suspending. */
    private Piece plain(Scope scope, boolean inClass) {
        boolean lambda = scope.lambda;
        boolean anonymous = scope.anonymous;
        scope.lambda = true;
        scope.anonymous |= inClass;
        Piece text = expressions.make(scope, Type.STRING, 2);
        scope.lambda = lambda;
        scope.anonymous = anonymous;
        return text;
    }

    private boolean tuple(Scope scope, int depth, List<Piece> out) {
        String type = scope.unique("P");
        out.add(statement("record " + type + "(int a, String b) {\n" + type + " {\nlog(\"new \" + a);\n}\n"
                + "String both() {\nreturn b + a;\n}\n}"));
        String name = scope.freeName();
        scope.resource(name);
        Piece a = expressions.assigned(scope, Type.INT, 2);
        Piece b = expressions.make(scope, Type.STRING, 2);
        scope.leave(scope.variables.size() - 1);
        out.add(statement("Object " + name + " = new " + type + "(", a, ", ", b, ");"));
        scope.declare(name, Type.OBJECT, false);
        String bound = scope.unique("q");
        Piece bounded = expressions.make(scope, Type.INT, 2);
        List<Piece> body = new ArrayList<>(List.of(statement("log(S(" + bound + ".both()));")));
        statements.block(scope, depth - 1, body);
        String test = "if (" + name + " instanceof " + type + " " + bound + " && " + bound + ".a() < ";
        out.add(statement(test, bounded, ") {\n", Piece.list(body), "}"));
        scope.spend(3);
        return true;
    }

    /** An interface, with a record and a lambda that are of it. */
    private boolean interfaces(Scope scope, List<Piece> out) {
        String type = scope.unique("I");
        String tuple = scope.unique("R");
        String name = scope.freeName();
        out.add(statement(
                "interface " + type + " {\nString one(int x);\ndefault String two() {\nreturn one(1) + one(2);\n}\n"
                        + "static " + type + " of(" + type + " i) {\nreturn i;\n}\n}"));
        out.add(statement("record " + tuple + "(float f) implements " + type
                + " {\n@Override\npublic String one(int x) {\nlog(f);\nreturn \"R\" + x;\n}\n}"));
        scope.resource(name);
        Piece value = dice.percent(50)
                ? Piece.expression(Type.VOID, "new " + tuple + "(", expressions.assigned(scope, Type.FLOAT, 2), ")")
                : Piece.expression(Type.VOID, scope.unique("x") + " -> ", plain(scope, false));
        Piece other = expressions.make(scope, Type.STRING, 2);
        scope.leave(scope.variables.size() - 1);
        out.add(statement(type + " " + name + " = " + type + ".of(", value, ");"));
        out.add(statement("log(", other, " + S(1) + " + name + ".two());"));
        String text = scope.freeName();
        if (text.equals(name)) {
            scope.resource(name);
            text = scope.freeName();
        }
        out.add(statement("Supplier<String> " + text + " = " + name + "::two;"));
        scope.declare(text, Type.TEXT, false);
        scope.spend(5);
        return true;
    }

    private boolean constants(Scope scope, List<Piece> out) {
        String type = scope.unique("N");
        String choice = scope.unique("n");
        out.add(statement("enum " + type + " {\nA,\nB;\n" + type + " other() {\nreturn this == A ? B : A;\n}\n}"));
        Piece number = expressions.make(scope, Type.INT, 2);
        out.add(statement(type + " " + choice + " = S(" + type + ".values()[", number, " & 1]);"));
        Piece one = expressions.make(scope, Type.STRING, 2);
        Piece other = expressions.make(scope, Type.STRING, 2);
        String selector = "log(switch (" + dice.of(choice, choice + ".other()", "S(" + choice + ")");
        out.add(statement(selector + ") {\ncase A -> ", one, ";\ncase B -> ", other, ";\n});"));
        scope.spend(3);
        return true;
    }

    private boolean locked(Scope scope, List<Piece> out) {
        Piece object = expressions.make(scope, Type.NODE, 2);
        out.add(statement("synchronized (", object, ") {\nsi++;\nlog(", plain(scope, false), ");\n}"));
        scope.spend(2);
        return true;
    }
}
