package io.yuzuri.processor.front.facts;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.BodyScanner;
import io.yuzuri.processor.front.source.Source;

/**
 * Jumps of which several may be pending at a time: one waits for a finally block, and in that another waits for its
 * own, which may overrule it. Text that jumps out says where to before the finally blocks run, so there the first would
 * go where the other wanted to. The machine has a place for each.
 *
 * <pre>
 * try { return 1; } finally { for (;;) try { return 2; } finally { break; } }       returns 1
 * </pre>
 */
public final class PendingJumps {
    private PendingJumps() {}

    /** Whether a block is what a try statement ends with. */
    static boolean isFinally(TreePath path) {
        TreePath parent = path.getParentPath();
        return parent != null
                && parent.getLeaf() instanceof TryTree attempt
                && attempt.getFinallyBlock() == path.getLeaf();
    }

    /** Whether a try statement stands in a finally block, and a jump out of it waits for what it ends with. */
    public static boolean mayBeOverruled(Source source, TreePath path) {
        TryTree tree = (TryTree) path.getLeaf();
        boolean ends = tree.getFinallyBlock() != null || !tree.getResources().isEmpty();
        return ends && isInFinally(path) && isLeft(source, path);
    }

    private static boolean isInFinally(TreePath path) {
        for (TreePath p = path; p != null && !isMethod(p.getLeaf()); p = p.getParentPath()) {
            if (isFinally(p)) return true;
        }
        return false;
    }

    private static boolean isMethod(Tree tree) {
        return tree instanceof LambdaExpressionTree || tree instanceof MethodTree || tree instanceof ClassTree;
    }

    /** Whether a jump leads out of a statement. */
    private static boolean isLeft(Source source, TreePath path) {
        boolean[] found = {false};
        new BodyScanner() {
            @Override
            public Void visitReturn(ReturnTree tree, Void unused) {
                found[0] = true;
                return null;
            }

            @Override
            public Void visitBreak(BreakTree tree, Void unused) {
                return jump(Jumps.target(getCurrentPath(), tree.getLabel(), true));
            }

            @Override
            public Void visitContinue(ContinueTree tree, Void unused) {
                return jump(Jumps.target(getCurrentPath(), tree.getLabel(), false));
            }

            @Override
            public Void visitYield(YieldTree tree, Void unused) {
                TreePath choice = getCurrentPath();
                while (!(choice.getLeaf() instanceof SwitchExpressionTree)) {
                    choice = choice.getParentPath();
                }
                return jump(choice.getLeaf());
            }

            private Void jump(Tree target) {
                found[0] |= source.start(target) < source.start(path.getLeaf());
                return null;
            }
        }.scan(path, null);
        return found[0];
    }
}
