package io.yuzuri.processor.front.text;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.unnameable.FieldTarget;
import io.yuzuri.processor.front.unnameable.Holes;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Receivers;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * Assignments to fields that the generated class may not name.
 *
 * <pre>
 * o.count = n    →  Private.count(o, n)
 * count += n     →  Private.count(self, Private.count(self) + n)
 * i = count++    →  i = Private.replaceCount(self, Private.count(self) + 1)
 * </pre>
 *
 * A receiver that is named twice must be simple; a statement in which it is not is taken apart, as if it suspended.
 */
final class PrivateFields {
    private final Reading reading;
    private final SourceText text;
    private final Receivers receivers;

    PrivateFields(Reading reading, SourceText text, Receivers receivers) {
        this.reading = reading;
        this.text = text;
        this.receivers = receivers;
    }

    Optional<Code> assign(AssignmentTree tree, TreePath path) {
        return target(tree.getVariable(), path).map(target -> {
            Code value = text.within(new TreePath(path, tree.getExpression()));
            TypeMirror given = reading.trees.getTypeMirror(new TreePath(path, tree.getExpression()));
            return target.write(Part.Reach.SET, Conversions.assigned(reading, value, given, target.type()));
        });
    }

    Optional<Code> update(CompoundAssignmentTree tree, TreePath path) {
        return updated(tree.getVariable(), path).map(target -> {
            Code operand = text.within(new TreePath(path, tree.getExpression()));
            Code sum = Grammar.binary(tree.getKind(), target.read(), operand);
            return target.write(Part.Reach.SET, Conversions.narrowed(reading, sum, target.type()));
        });
    }

    Optional<Code> increment(UnaryTree tree, TreePath path) {
        return updated(tree.getExpression(), path).map(target -> {
            boolean postfix = Conversions.isPostfix(tree);
            boolean valued = !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree);
            Code sum = Grammar.binary(tree.getKind(), target.read(), Code.number(1));
            Part.Reach reach = postfix && valued ? Part.Reach.REPLACE : Part.Reach.SET;
            return target.write(reach, Conversions.narrowed(reading, sum, target.type()));
        });
    }

    /** A field that cannot be named, as the target of an assignment; empty for any other target. */
    private Optional<FieldTarget> target(ExpressionTree variable, TreePath parent) {
        TreePath path = Grammar.bare(new TreePath(parent, variable));
        if (!FieldTarget.isPrivate(reading, path)) return Optional.empty();
        Code before;
        if (path.getLeaf() instanceof MemberSelectTree select) {
            Holes holes = new Holes(reading);
            Code receiver = receivers.passed(new TreePath(path, select.getExpression()), holes);
            before = text.fill(holes.in(receiver));
        } else {
            before = receivers.passed(path, reading.element(path));
        }
        return Optional.of(new FieldTarget(reading, path, before));
    }

    /** One whose receiver is named twice. */
    private Optional<FieldTarget> updated(ExpressionTree variable, TreePath parent) {
        TreePath path = Grammar.bare(new TreePath(parent, variable));
        if (FieldTarget.isOfExpression(reading, path)) {
            reading.diagnostics.report(
                    Problem.PrivateUpdate,
                    reading.origin(parent.getLeaf()),
                    reading.element(path).getSimpleName());
        }
        return target(variable, parent);
    }
}
