package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Conversions;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;

/**
 * What text cannot do with private classes and members, so that it is taken apart as if it suspended: a catch of a
 * private exception, an update of a private field of an object that must be evaluated once, most patterns of private
 * classes, and a local class that has the name of a class around the generated one.
 */
public final class MachineOnly implements Predicate<TreePath> {
    private final Reading reading;

    MachineOnly(Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean test(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof CatchTree handler) {
            return isOfHidden(path, handler);
        } else if (tree instanceof InstanceOfTree test) {
            return test.getPattern() != null && isOfHidden(new TreePath(path, test.getPattern()));
        } else if (tree instanceof CompoundAssignmentTree update) {
            return FieldTarget.isOfExpression(reading, new TreePath(path, update.getVariable()));
        } else if (tree instanceof UnaryTree update && Conversions.isIncrement(update)) {
            return FieldTarget.isOfExpression(reading, new TreePath(path, update.getExpression()));
        } else if (tree instanceof ClassTree nested) {
            return reading.around.contains(nested.getSimpleName().toString());
        }
        return CaseTrees.isPatternLabel(tree) && mentionsHidden(reading, path)
                || PrivateClasses.isForeignLabel(reading, path);
    }

    private boolean isOfHidden(TreePath path, CatchTree tree) {
        TreePath parameter = new TreePath(path, tree.getParameter());
        TypeMirror type = reading.trees.getTypeMirror(
                new TreePath(parameter, tree.getParameter().getType()));
        return type instanceof UnionType union
                ? union.getAlternatives().stream().anyMatch(reading.hidden::isHidden)
                : reading.hidden.isHidden(type);
    }

    /** Whether a pattern of a private class is more than text can show: taken apart, or bound and then captured. */
    private boolean isOfHidden(TreePath pattern) {
        return mentionsHidden(reading, pattern)
                && (!(pattern.getLeaf() instanceof BindingPatternTree binding)
                        || reading.bindings.isCaptured(reading.element(new TreePath(pattern, binding.getVariable()))));
    }

    /** Whether a pattern, or one in it, is of a hidden class. */
    public static boolean mentionsHidden(Reading reading, TreePath path) {
        boolean[] found = {isHidden(reading, path)};
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                found[0] |= tree != null && isHidden(reading, new TreePath(getCurrentPath(), tree));
                return super.scan(tree, unused);
            }
        }.scan(path, null);
        return found[0];
    }

    private static boolean isHidden(Reading reading, TreePath path) {
        TypeMirror type = path.getLeaf() instanceof BindingPatternTree pattern
                ? reading.element(new TreePath(path, pattern.getVariable())).asType()
                : reading.trees.getTypeMirror(path);
        return type != null && reading.hidden.isHidden(type);
    }
}
