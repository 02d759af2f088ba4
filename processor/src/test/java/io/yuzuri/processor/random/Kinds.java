package io.yuzuri.processor.random;

import io.yuzuri.processor.programs.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of a program, and what is made of them. */
final class Kinds {
    private static final List<Kind> ALL = List.of(
            Signs.kind(),
            Constants.kind(),
            Literals.kind(),
            TypeAnnotations.kind(),
            InnerAssignments.kind(),
            Capturing.kind(),
            Inners.kind(),
            Privates.kind(),
            TypeArguments.kind(),
            HiddenNames.kind(),
            Compounds.kind(),
            Overruled.kind(),
            Choosing.kind(),
            Iterations.kind(),
            Throwing.kind(),
            OwnNames.kind(),
            UnnamedTypes.kind(),
            FarClasses.kind(),
            Overriding.kind());

    private final Dice dice;
    private final List<Kind> chosen = new ArrayList<>();
    private final Template template;

    Kinds(Dice dice, Expressions expressions, Statements statements, boolean newer) {
        this.dice = dice;
        this.template = new Template(dice, expressions, statements);
        for (Kind kind : ALL) {
            if (dice.percent(28)) chosen.add(newer ? kind.withNewer() : kind);
        }
    }

    /** Their names, as a comment. */
    Piece comment() {
        return Piece.optional(
                "// kinds:" + chosen.stream().map(kind -> " " + kind).collect(Collectors.joining()) + "\n");
    }

    /** What they need in the class. */
    List<Piece> members() {
        List<Piece> members = new ArrayList<>();
        for (Kind kind : chosen) {
            for (String text : kind.members)
                members.add(Piece.optional(template.fill(text, own(), 2).toArray()));
        }
        return members;
    }

    /** What the program begins with. */
    List<Piece> starts() {
        return chosen.stream()
                .flatMap(kind -> kind.starts.stream())
                .map(Piece::statement)
                .toList();
    }

    /** Files beside the program's, each behind a line with its path. */
    List<Piece> files() {
        List<Piece> files = new ArrayList<>();
        for (Kind kind : chosen) {
            kind.files.forEach((path, text) -> {
                List<Object> parts = new ArrayList<>(List.of("\n" + Program.FILE + path + "\n"));
                parts.addAll(template.fill(text, own(), 2));
                files.add(Piece.expression(Type.VOID, parts.toArray()));
            });
        }
        return files;
    }

    /** A scope of a static method, in which no kinds are used: what their own members call might never end. */
    private static Scope own() {
        Scope scope = new Scope(new Method("own", true, false, Type.INT, List.of(), false, false, 0));
        scope.kinds = false;
        return scope;
    }

    /** Adds statements, if there are such here. */
    boolean statement(Scope scope, int depth, List<Piece> out) {
        if (!scope.kinds || chosen.isEmpty() || scope.exhausted()) return false;
        List<String> fitting = new ArrayList<>();
        for (Kind kind : weighted()) {
            List<String> all = new ArrayList<>(kind.statements);
            if (!scope.method.isStatic() && !scope.anonymous) all.addAll(kind.ofInstances);
            all.removeIf(text -> !scope.attempts && text.matches("(?s).*\\b(try|synchronized)\\b.*"));
            if (!all.isEmpty()) fitting.add(dice.pick(all));
        }
        if (fitting.isEmpty()) return false;
        scope.spend(3);
        out.add(Piece.statement(template.fill(dice.pick(fitting), scope, Math.max(1, Math.min(depth, 2)))
                .toArray()));
        return true;
    }

    /** A value of a type, if there are such here. */
    Optional<Piece> value(Scope scope, Type type, int depth) {
        if (!scope.kinds || scope.guard) return Optional.empty();
        List<String> fitting = new ArrayList<>();
        for (Kind kind : weighted()) {
            List<String> all = (scope.lambda ? kind.plain : kind.values).getOrDefault(type, List.of());
            if (!all.isEmpty()) fitting.add(dice.pick(all));
        }
        if (fitting.isEmpty()) return Optional.empty();
        scope.spend(2);
        return Optional.of(Piece.expression(
                type, template.fill(dice.pick(fitting), scope, depth).toArray()));
    }

    private List<Kind> weighted() {
        List<Kind> all = new ArrayList<>();
        for (Kind kind : chosen) {
            for (int i = 0; i < kind.weight; i++) all.add(kind);
        }
        return all;
    }
}
