package io.yuzuri.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be assigned: locals, fields, array elements. */
final class Places {
    private final Dice dice;
    private final Expressions expressions;

    Places(Dice dice, Expressions expressions) {
        this.dice = dice;
        this.expressions = expressions;
    }

    /** A variable of a type; of a private field the receiver is a simple name if it is both read and written. */
    Optional<Piece> place(Scope scope, Type type, int depth, boolean updated) {
        List<Supplier<Piece>> choices = new ArrayList<>();
        if (!scope.lambda) {
            for (Scope.Variable local : scope.assignable(type)) {
                for (int i = 0; i < 3; i++) choices.add(() -> Piece.expression(type, local.name()));
            }
        }
        for (Fields.Field field : Fields.ofType(type)) choices.add(() -> field(scope, field, depth, updated));
        type.array().ifPresent(array -> choices.add(() -> element(scope, array, type, depth)));
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(dice.pick(choices).get());
    }

    Piece field(Scope scope, Fields.Field field, int depth, boolean updated) {
        if (field.isStatic()) {
            return Piece.expression(field.type(), dice.percent(70) ? field.name() : "@C@." + field.name());
        }
        if (!scope.method.isStatic() && dice.percent(60)) {
            return Piece.expression(field.type(), (scope.anonymous || dice.percent(50) ? "" : "this.") + field.name());
        }
        boolean simple = updated && field.isPrivate();
        List<Scope.Variable> nodes = scope.ofType(Type.NODE);
        if (simple || dice.percent(40)) {
            String receiver = nodes.isEmpty() ? "sn" : dice.pick(nodes).name();
            return Piece.expression(field.type(), receiver, "." + field.name());
        }
        return Piece.expression(field.type(), "(", expressions.make(scope, Type.NODE, depth - 1), ")." + field.name());
    }

    private Piece element(Scope scope, Type array, Type type, int depth) {
        String mask = dice.percent(90) ? " & 1" : "";
        return Piece.expression(
                type,
                "(",
                expressions.make(scope, array, depth - 1),
                ")[",
                expressions.make(scope, Type.INT, depth - 1),
                mask + "]");
    }
}
