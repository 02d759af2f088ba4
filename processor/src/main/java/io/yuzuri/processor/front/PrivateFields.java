package io.yuzuri.processor.front;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
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
    private final PrivateMembers members;
    private final RawMembers raws;

    PrivateFields(Reading reading, SourceText text, Receivers receivers) {
        this.reading = reading;
        this.text = text;
        this.receivers = receivers;
        this.members = new PrivateMembers(reading);
        this.raws = new RawMembers(reading);
    }

    Optional<Code> assign(AssignmentTree tree, TreePath path) {
        return target(tree.getVariable(), path).map(target -> {
            Code value = text.within(new TreePath(path, tree.getExpression()));
            TypeMirror given = reading.trees.getTypeMirror(new TreePath(path, tree.getExpression()));
            return target.set(Part.Reach.SET, target.taken(Conversions.assigned(reading, value, given, target.type())));
        });
    }

    Optional<Code> update(CompoundAssignmentTree tree, TreePath path) {
        return target(tree.getVariable(), path).map(target -> {
            Code operand = text.within(new TreePath(path, tree.getExpression()));
            Code sum = Grammar.binary(tree.getKind(), target.once(tree).get(), operand);
            return target.set(Part.Reach.SET, Conversions.narrowed(reading, sum, target.type()));
        });
    }

    Optional<Code> increment(UnaryTree tree, TreePath path) {
        return target(tree.getExpression(), path).map(target -> {
            boolean postfix =
                    tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
            boolean valued = !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree);
            Code sum = Grammar.binary(tree.getKind(), target.once(tree).get(), Code.number(1));
            Part.Reach reach = postfix && valued ? Part.Reach.REPLACE : Part.Reach.SET;
            return target.set(reach, Conversions.narrowed(reading, sum, target.type()));
        });
    }

    /** A field that cannot be named, as the target of an assignment; empty for any other target. */
    private Optional<Target> target(ExpressionTree variable, TreePath parent) {
        TreePath path = new TreePath(parent, variable);
        if (variable instanceof ParenthesizedTree parenthesized) {
            return target(parenthesized.getExpression(), path);
        }
        if (!isInaccessible(reading, path)) {
            return Optional.empty();
        }
        Element field = reading.element(path);
        if (variable instanceof MemberSelectTree select) {
            Holes holes = new Holes(reading);
            Code receiver = receivers.passed(new TreePath(path, select.getExpression()), holes);
            return Optional.of(new Target(path, field, text.fill(holes.in(receiver))));
        }
        return Optional.of(new Target(path, field, receivers.passed(path, field)));
    }

    private static boolean isInaccessible(Reading reading, TreePath path) {
        boolean named = path.getLeaf() instanceof IdentifierTree || path.getLeaf() instanceof MemberSelectTree;
        Element field = named ? reading.element(path) : null;
        return field != null && field.getKind().isField() && !new Receivers(reading).canName(path, field);
    }

    /** Whether the target of an assignment is such a field. */
    static boolean isTarget(Reading reading, TreePath target) {
        return target.getLeaf() instanceof ParenthesizedTree parenthesized
                ? isTarget(reading, new TreePath(target, parenthesized.getExpression()))
                : isInaccessible(reading, target);
    }

    /** Whether the receiver of such a field is an expression that must not be evaluated twice. */
    static boolean isUpdateOfExpression(Reading reading, TreePath target) {
        Tree tree = target.getLeaf();
        if (tree instanceof ParenthesizedTree parenthesized) {
            return isUpdateOfExpression(reading, new TreePath(target, parenthesized.getExpression()));
        }
        return tree instanceof MemberSelectTree select
                && isInaccessible(reading, target)
                && !PrivateMembers.isStatic(reading.element(target))
                && !isSimple(select.getExpression());
    }

    private static boolean isSimple(Tree tree) {
        return tree instanceof IdentifierTree
                || tree instanceof MemberSelectTree select && isSimple(select.getExpression())
                || tree instanceof ParenthesizedTree parenthesized && isSimple(parenthesized.getExpression());
    }

    /** An inaccessible field and what it is a field of. */
    private final class Target {
        private final TreePath path;
        private final Element field;
        private final Code receiver;

        private Target(TreePath path, Element field, Code receiver) {
            this.path = path;
            this.field = field;
            this.receiver = receiver;
        }

        TypeMirror type() {
            return reading.trees.getTypeMirror(path);
        }

        /** This target, whose receiver is named twice. */
        private Target once(Tree tree) {
            if (isUpdateOfExpression(reading, path)) {
                reading.diagnostics.report(Problem.PrivateUpdate, reading.origin(tree), field.getSimpleName());
            }
            return this;
        }

        /** A value, as a field of a raw type takes it. */
        private Code taken(Code value) {
            return raws.isRaw(receivers.explicit(path), field) ? raws.erased(field.asType(), value) : value;
        }

        private Code get() {
            return members.get(field, receiver, path);
        }

        private Code set(Part.Reach reach, Code value) {
            List<Code> arguments = PrivateMembers.isStatic(field) ? List.of(value) : List.of(receiver, value);
            return PrivateMembers.accessor(members.member(field, reach, path), arguments);
        }
    }
}
