package io.yuzuri.processor.front.facts;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Name;

/**
 * The targets of jumps. A loop, switch or labeled statement that is taken apart enters its labels here; one that is
 * carried through does not, and jumps to it stay as written.
 */
public final class Jumps {
    /** A switch expression that is taken apart. */
    public record Yielding(Label end, Local result) {}

    private final Map<Tree, Label> ends = new IdentityHashMap<>();
    private final Map<Tree, Label> nexts = new IdentityHashMap<>();
    private final Map<Tree, Yielding> yields = new IdentityHashMap<>();

    public Label end(Tree statement) {
        return ends.computeIfAbsent(statement, tree -> new Label("end"));
    }

    public Label next(Tree loop) {
        return nexts.computeIfAbsent(loop, tree -> new Label("next"));
    }

    public void yielding(Tree switchExpression, Yielding yielding) {
        yields.put(switchExpression, yielding);
    }

    public Optional<Label> of(TreePath path, BreakTree tree) {
        return Optional.ofNullable(ends.get(target(path, tree.getLabel(), true)));
    }

    public Optional<Label> of(TreePath path, ContinueTree tree) {
        return Optional.ofNullable(nexts.get(target(path, tree.getLabel(), false)));
    }

    /** The switch expression that a {@code yield} ends, if that is taken apart. */
    public Optional<Yielding> yielded(TreePath path) {
        for (TreePath p = path.getParentPath(); p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof SwitchExpressionTree) return Optional.ofNullable(yields.get(p.getLeaf()));
        }
        return Optional.empty();
    }

    static Tree target(TreePath path, Name label, boolean isBreak) {
        for (TreePath p = path.getParentPath(); p != null; p = p.getParentPath()) {
            Tree tree = p.getLeaf();
            if (label != null) {
                if (tree instanceof LabeledStatementTree labeled
                        && labeled.getLabel().contentEquals(label)) {
                    return isLoop(labeled.getStatement()) ? labeled.getStatement() : labeled;
                }
            } else if (isLoop(tree) || isBreak && tree instanceof SwitchTree) {
                return tree;
            }
        }
        throw new AssertionError("a jump without a target");
    }

    public static boolean isLoop(Tree tree) {
        return tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree
                || tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree;
    }
}
