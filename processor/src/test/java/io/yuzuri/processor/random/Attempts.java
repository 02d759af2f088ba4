package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.optional;
import static io.yuzuri.processor.random.Piece.statement;

import java.util.ArrayList;
import java.util.List;

/** Makes {@code try} statements, with resources or without. */
final class Attempts {
    private static final List<String> SMALL = List.of(
            "ArithmeticException",
            "NullPointerException",
            "IllegalStateException",
            "ArithmeticException | ArrayIndexOutOfBoundsException",
            "IllegalArgumentException",
            "ClassCastException");
    private static final List<String> LARGE =
            List.of("RuntimeException", "RuntimeException | Error", "Exception", "Throwable");

    private final Dice dice;
    private final Expressions expressions;
    private final Statements statements;

    Attempts(Dice dice, Expressions expressions, Statements statements) {
        this.dice = dice;
        this.expressions = expressions;
        this.statements = statements;
    }

    boolean make(Scope scope, int depth, List<Piece> out) {
        boolean resources = dice.percent(25);
        boolean hasFinally = dice.percent(resources ? 30 : 60);
        List<Piece> last = new ArrayList<>();
        boolean lastCompletes = !hasFinally || statements.block(scope, depth - 1, last);
        int sealed = scope.sealed;
        boolean thrown = scope.checkedThrown;
        if (!lastCompletes) scope.sealed = scope.targets.size();
        List<Object> parts = new ArrayList<>(List.of("try "));
        boolean completes = guarded(scope, depth, resources, !resources && !hasFinally, parts);
        scope.sealed = sealed;
        if (!lastCompletes) scope.checkedThrown = thrown;
        if (hasFinally) parts.add(optional(" finally {\n", Piece.list(last), "}"));
        out.add(statement(parts.toArray()));
        return completes && lastCompletes;
    }

    /** The body and the catch clauses. A clause for a checked exception is there only if the body may throw it. */
    private boolean guarded(Scope scope, int depth, boolean resources, boolean needsClause, List<Object> parts) {
        boolean catchesChecked = dice.percent(40);
        String large = dice.percent(40) ? dice.pick(LARGE) : "";
        boolean catchesAll = large.equals("Exception") || large.equals("Throwable");
        boolean allowed = scope.checkedAllowed;
        boolean thrown = scope.checkedThrown;
        scope.checkedThrown = false;
        scope.checkedAllowed |= catchesChecked || catchesAll;
        int mark = scope.variables.size();
        if (resources) resources(scope, parts);
        List<Piece> body = new ArrayList<>();
        boolean completes = statements.block(scope, depth - 1, body);
        scope.leave(mark);
        parts.addAll(List.of("{\n", Piece.list(body), "}"));
        boolean bodyThrows = scope.checkedThrown;
        scope.checkedAllowed = allowed;
        scope.checkedThrown = thrown || bodyThrows && !catchesChecked && !catchesAll;
        List<String> types = new ArrayList<>();
        for (int i = dice.below(3); i > 0; i--) {
            String type = dice.pick(SMALL);
            if (types.stream().noneMatch(each -> overlap(each, type))) types.add(type);
        }
        boolean checked = bodyThrows && catchesChecked;
        if (needsClause && types.isEmpty() && large.isEmpty() && !checked) large = "RuntimeException";
        for (String type : types) {
            List<Object> clause = new ArrayList<>();
            completes |= clause(scope, depth, type, clause);
            parts.add(optional(clause.toArray()));
        }
        if (checked) completes |= clause(scope, depth, "IOException", parts);
        if (!large.isEmpty()) completes |= clause(scope, depth, large, parts);
        return completes;
    }

    private static boolean overlap(String one, String other) {
        return one.split(" ")[0].equals(other.split(" ")[0]);
    }

    private void resources(Scope scope, List<Object> parts) {
        parts.add("(");
        int count = dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            if (i > 0) parts.add("; ");
            String type = dice.percent(50) ? "Slow" : "Res";
            String name = expressions.patterns().unnamed() ? "_" : scope.freeName();
            scope.resource(name);
            Piece value = Piece.expression(
                    Type.VOID, "new " + type + "(", expressions.make(scope, Type.INT, dice.between(1, 3)), ")");
            boolean absent = dice.percent(10);
            Piece test = absent ? expressions.make(scope, Type.BOOLEAN, 2) : value;
            if (absent) value = Piece.expression(Type.VOID, test, " ? null : ", value);
            parts.addAll(List.of(type + " " + name + " = ", value));
            scope.spend(2);
        }
        parts.add(") ");
    }

    private boolean clause(Scope scope, int depth, String type, List<Object> parts) {
        int mark = scope.variables.size();
        boolean unnamed = expressions.patterns().unnamed();
        String name = unnamed ? "_" : scope.freeName();
        scope.resource(name);
        List<Piece> body = new ArrayList<>();
        if (!unnamed && dice.percent(85)) {
            body.add(statement("caught(" + name + ");"));
            scope.spend(1);
        }
        boolean completes = statements.block(scope, depth - 1, body);
        boolean unchecked =
                !unnamed && !type.contains("IOException") && !type.equals("Exception") && !type.equals("Throwable");
        if (completes && unchecked && dice.percent(15)) {
            body.add(statement("throw " + name + ";"));
            completes = false;
        } else if (completes && !unnamed && dice.percent(25)) {
            body.add(statement("caught(" + name + ");"));
        }
        scope.leave(mark);
        parts.addAll(List.of(" catch (" + type + " " + name + ") {\n", Piece.list(body), "}"));
        return completes;
    }
}
