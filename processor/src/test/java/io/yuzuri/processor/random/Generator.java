package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.optional;
import static io.yuzuri.processor.random.Piece.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a program from a seed: a class with fields, coroutines that call those made before them, a subclass that
 * overrides some, and {@code run}. Each is valid Java without warnings, and ends.
 */
final class Generator {
    private static final String HEAD = """
            package good;
            import static good.support.Acts.*;
            import static good.support.Owners.*;
            import static good.support.Probe.*;
            import good.support.Acts.Res;
            import good.support.Acts.Slow;
            import good.support.Owners;
            import io.yuzuri.*;
            import java.io.IOException;
            import java.time.Duration;
            import java.util.*;
            import java.util.function.Supplier;
            @SuppressWarnings({"cast", "fallthrough", "finally", "lossy-conversions", "try", "varargs", "yuzuri:OuterTimeout"})
            public class @C@ {
            """;

    private final Dice dice;
    private final List<Method> methods = new ArrayList<>();
    private final Statements statements;
    private final boolean tasks;

    private Generator(long seed, int release) {
        this.dice = new Dice(seed);
        this.statements = new Statements(dice, methods, release);
        this.tasks = dice.percent(30);
    }

    /** The program of a seed in the language of a release: one of 17 has nothing to do with those of others. */
    static Piece program(long seed, int release) {
        return new Generator(seed, release).program();
    }

    private Piece program() {
        Kinds kinds = statements.expressions().kinds();
        List<Piece> members = new ArrayList<>();
        for (Fields.Field field : Fields.ALL) members.add(declaration(field));
        members.add(optional("@C@(int f) {\nthis.f = f;\nlog(\"new \" + f);\n}"));
        members.add(optional("@C@(int f, String t) {\nthis(f);\nthis.t = t;\n}"));
        members.add(optional("int twice(int x) {\nlog(this + \" twice \" + x);\nreturn 2 * x;\n}"));
        members.add(optional("@Override\npublic String toString() {\nreturn \"#\" + f;\n}"));
        members.add(optional("static @C@ sub(int f) {\nreturn new Sub(f);\n}"));
        List<Piece> overrides = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            Method method = signature(i);
            Scope scope = scope(method);
            Piece body = body(scope, List.of());
            int cost = (method.recursive() ? 3 : 1) * (1 + scope.cost);
            members.add(optional("@Coroutine\n" + head(method) + " {\n", body, "}"));
            if (!method.isStatic() && !method.isPrivate() && !method.recursive() && dice.percent(60)) {
                Scope over = scope(new Method(
                        method.name(), true, false, method.returns(), method.parameters(), method.checked(), false, 0));
                over.tasks = false;
                overrides.add(
                        optional("@Override\n@Coroutine\n" + head(method) + " {\n", body(over, above(over)), "}"));
                cost = cost + 1 + over.cost;
            }
            methods.add(method.costing(cost));
        }
        members.add(run());
        members.addAll(Members.all(dice.percent(30)));
        members.add(
                optional("static class Sub extends @C@ {\nSub(int f) {\nsuper(f);\n}\n", Piece.list(overrides), "}"));
        members.addAll(kinds.members());
        List<Object> parts = new ArrayList<>();
        if (tasks) parts.add("// several tasks\n");
        parts.add(kinds.comment());
        parts.add(optional("// frames of throws\n"));
        if (dice.percent(50)) parts.add(optional("// names " + dice.below(1000) + "\n"));
        if (dice.percent(40)) parts.add(optional("// layout " + dice.below(1000) + "\n"));
        parts.addAll(List.of(HEAD, Piece.list(members), "}"));
        parts.addAll(kinds.files());
        return statement(parts.toArray());
    }

    private static Piece declaration(Fields.Field field) {
        String modifiers = (field.isPrivate() ? "private " : "") + (field.isStatic() ? "static " : "");
        String initial = field.isStatic() ? "" : " = " + field.initial();
        return optional(modifiers + field.type().text + " " + field.name() + initial + ";");
    }

    private Method signature(int number) {
        boolean isStatic = dice.percent(60);
        boolean isPrivate = dice.percent(30);
        boolean recursive = dice.percent(20);
        List<Type> parameters = new ArrayList<>();
        if (recursive) parameters.add(Type.INT);
        int count = dice.below(4);
        for (int i = 0; i < count; i++) parameters.add(dice.percent(5) ? Type.TEXT : dice.pick(Type.VALUES));
        Type returns = dice.percent(20) ? Type.VOID : dice.pick(Type.VALUES);
        return new Method("m" + number, isStatic, isPrivate, returns, parameters, dice.percent(30), recursive, 0);
    }

    private static String head(Method method) {
        List<String> parameters = new ArrayList<>();
        for (Type type : method.parameters()) parameters.add(type.text + " p" + parameters.size());
        return (method.isPrivate() ? "private " : "")
                + (method.isStatic() ? "static " : "")
                + method.returns().text
                + " "
                + method.name()
                + parameters.stream().collect(Collectors.joining(", ", "(", ")"))
                + (method.checked() ? " throws IOException" : "");
    }

    private Scope scope(Method method) {
        Scope scope = new Scope(method);
        scope.tasks = tasks;
        for (int i = 0; i < method.parameters().size(); i++) {
            if (i == 0 && method.recursive()) {
                scope.counter("p0");
            } else {
                scope.declare("p" + i, method.parameters().get(i), dice.percent(50));
            }
        }
        return scope;
    }

    /** A call of the overridden method. */
    private List<Piece> above(Scope scope) {
        List<Object> parts = new ArrayList<>(List.of("super." + scope.method.name() + "("));
        parts.addAll(statements.expressions().arguments(scope, scope.method, 2));
        parts.add(")");
        return List.of(shown(scope.method, Piece.expression(scope.method.returns(), parts.toArray())));
    }

    private Piece body(Scope scope, List<Piece> start) {
        Method method = scope.method;
        Type type = method.returns();
        List<Piece> body = new ArrayList<>(start);
        if (method.recursive()) {
            String value = type == Type.VOID ? "" : " " + type.literals.get(0);
            body.add(statement("if (p0 <= 0) {\nreturn" + value + ";\n}"));
        }
        boolean completes = statements.list(scope, 2, dice.between(2, 4), body);
        if (completes && method.recursive()) {
            List<Object> parts = new ArrayList<>(List.of(method.name() + "(p0 - 1"));
            List<Object> arguments = statements.expressions().arguments(scope, method, 2);
            parts.addAll(arguments.subList(1, arguments.size()));
            parts.add(");");
            body.add(statement(parts.toArray()));
            completes = statements.list(scope, 1, 2, body);
        }
        if (completes && type != Type.VOID) {
            body.add(statement("return ", statements.expressions().assigned(scope, type, 3), ";"));
        }
        return Piece.list(body);
    }

    private Piece run() {
        Scope scope = new Scope(new Method("run", true, false, Type.OBJECT, List.of(), false, false, 0));
        scope.tasks = tasks;
        List<Piece> body = new ArrayList<>();
        for (Fields.Field field : Fields.ALL) {
            if (field.isStatic()) body.add(statement(field.name() + " = " + field.initial() + ";"));
        }
        body.add(statement("later.clear();"));
        body.addAll(statements.expressions().kinds().starts());
        for (Method method : methods) {
            Piece call = statements.expressions().call(scope, method, 3);
            scope.cost = 0;
            if (method.checked() || dice.percent(60)) {
                body.add(statement(
                        "try {\n", Piece.list(List.of(shown(method, call))), "} catch (Exception e) {\ncaught(e);\n}"));
            } else {
                body.add(shown(method, call));
            }
        }
        String bound = "later.size() && i < 8";
        body.add(statement("for (int i = 0; i < " + bound + "; i++) log(ask(later.get(i)));"));
        scope.cost = 20;
        if (statements.list(scope, 2, dice.between(1, 3), body)) {
            body.add(statement("return ", statements.expressions().make(scope, Type.OBJECT, 3), ";"));
        }
        return Piece.expression(Type.VOID, "@Coroutine\nstatic Object run() {\n", Piece.list(body), "}");
    }

    private static Piece shown(Method method, Piece call) {
        return method.returns() == Type.VOID || method.returns() == Type.TEXT
                ? statement(call, ";")
                : statement("log(", call, ");");
    }
}
