package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.optional;
import static io.yuzuri.processor.random.Piece.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what starts other tasks, and cancels them. All share the fields of the program. */
final class Tasks {
    private final Dice dice;
    private final List<Method> methods;
    private final Expressions expressions;
    private final Statements statements;

    Tasks(Dice dice, List<Method> methods, Expressions expressions, Statements statements) {
        this.dice = dice;
        this.methods = methods;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** Nothing where no task may be spawned. */
    boolean make(Scope scope, int depth, List<Piece> out) {
        if (!scope.tasks) return true;
        int roll = dice.below(10);
        if (roll < 3) return cancel(scope, out);
        if (roll < 4) {
            out.add(statement("Yield.pause();"));
            return true;
        }
        if (roll < 7 || !scope.attempts) {
            spawn(scope, scope.freeName(), "Yield", out);
            return true;
        }
        return dice.percent(45) ? limited(scope, depth, out) : block(scope, depth, out);
    }

    /** A block that may take so long; what sleeps in it may be late. */
    private boolean limited(Scope scope, int depth, List<Piece> out) {
        int mark = scope.variables.size();
        String name = scope.freeName();
        scope.resource(name);
        List<Piece> body = new ArrayList<>();
        if (dice.percent(50)) body.add(statement("Yield.sleep(Duration.ofMillis(" + dice.of("1", "20", "si") + "));"));
        boolean completes = statements.block(scope, depth - 1, body);
        if (completes && dice.percent(60)) body.add(statement(dice.of("Yield.checkpoint();", "Yield.pause();")));
        if (completes) body.add(statement("log(" + name + ".hasExpired());"));
        List<Piece> late = new ArrayList<>(List.of(statement("log(\"late\");")));
        boolean caught = dice.percent(75);
        completes |= caught && statements.block(scope, depth - 1, late);
        scope.leave(mark);
        scope.spend(3);
        String limit = dice.of("after", "after", "after", "shielded") + "(Duration.of"
                + dice.of("Millis(0)", "Millis(10)", "Hours(1)");
        Object clause =
                caught ? optional(" catch (TaskTimeout " + scope.unique("t") + ") {\n", Piece.list(late), "}") : "";
        out.add(statement("try (Timeout " + name + " = Timeout." + limit + ")) {\n", Piece.list(body), "}", clause));
        return completes;
    }

    private boolean cancel(Scope scope, List<Piece> out) {
        List<Scope.Variable> tasks = scope.readable(v -> v.result().isPresent());
        if (scope.lambda || tasks.isEmpty()) return true;
        String name = dice.pick(tasks).name();
        Piece test = expressions.make(scope, Type.BOOLEAN, 2);
        out.add(statement("if (", test, ") {\n" + name + ".cancel();\nlog(" + name + ".isDone());\n}"));
        return true;
    }

    /** Starts a task, if there is a coroutine that can be started; the variable that holds it is in scope then. */
    boolean spawn(Scope scope, String name, String spawner, List<Piece> out) {
        List<Method> fitting = methods.stream()
                .filter(Method::isStatic)
                .filter(m -> m.returns() != Type.VOID)
                .filter(m -> scope.cost + m.cost() * scope.factor < 200)
                .toList();
        if (fitting.isEmpty() || !scope.tasks) return false;
        Method method = dice.pick(fitting);
        scope.spend(method.cost());
        List<Object> parts = new ArrayList<>(List.of("Task<" + method.returns().boxed + "> " + name + " = " + spawner
                + ".spawn(@C@Tasks." + method.name() + "("));
        int mark = scope.variables.size();
        scope.resource(name);
        parts.addAll(expressions.arguments(scope, method, 2));
        parts.add("));");
        out.add(statement(parts.toArray()));
        scope.leave(mark);
        scope.task(name, method.returns());
        return true;
    }

    /** A block that its tasks end with. */
    private boolean block(Scope scope, int depth, List<Piece> out) {
        int mark = scope.variables.size();
        String name = scope.freeName();
        scope.resource(name);
        List<Piece> body = new ArrayList<>();
        for (int i = dice.below(3); i > 0; i--) spawn(scope, scope.freeName(), name, body);
        boolean completes = statements.block(scope, depth - 1, body);
        if (completes) end(name).ifPresent(body::add);
        scope.leave(mark);
        scope.spend(2);
        out.add(statement("try (TaskScope " + name + " = TaskScope.open()) {\n", Piece.list(body), "}"));
        return completes;
    }

    private Optional<Piece> end(String name) {
        int roll = dice.below(10);
        if (roll < 5) return Optional.of(statement(name + ".join();"));
        return roll < 7 ? Optional.of(statement(name + ".cancel(\"enough\");")) : Optional.empty();
    }
}
