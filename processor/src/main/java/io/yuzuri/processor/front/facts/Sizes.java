package io.yuzuri.processor.front.facts;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import io.yuzuri.processor.front.source.Source;

/**
 * How long statements are, since the virtual machine takes no method above 64 KiB and what they become may be half as
 * long again. A long one that holds others is taken apart, as if it suspended; one that cannot be is refused.
 */
public final class Sizes {
    /** In characters. */
    private static final int TAKEN_APART = 16_000;

    private static final int REFUSED = 40_000;

    private final Source source;

    public Sizes(Source source) {
        this.source = source;
    }

    /** Whether a statement is to be taken apart though it does not suspend. */
    boolean isLong(Tree tree) {
        return canBeTakenApart(tree) && length(tree) > TAKEN_APART;
    }

    public boolean isTooLong(Tree tree) {
        return tree instanceof StatementTree
                && !(tree instanceof ClassTree)
                && !canBeTakenApart(tree)
                && length(tree) > REFUSED
                && length(tree) - moved(tree) > REFUSED;
    }

    private static boolean canBeTakenApart(Tree tree) {
        return tree instanceof BlockTree
                || tree instanceof IfTree
                || tree instanceof TryTree
                || tree instanceof SwitchTree
                || tree instanceof LabeledStatementTree
                || Jumps.isLoop(tree);
    }

    private int length(Tree tree) {
        return source.end(tree) - source.start(tree);
    }

    /** What becomes methods of their own, or constants. */
    private int moved(Tree statement) {
        int[] moved = {0};
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                boolean isText = tree instanceof LiteralTree literal && literal.getValue() instanceof String;
                if (tree instanceof LambdaExpressionTree || tree instanceof ClassTree || isText) {
                    moved[0] += length(tree);
                    return null;
                }
                return super.scan(tree, unused);
            }
        }.scan(statement, null);
        return moved[0];
    }
}
