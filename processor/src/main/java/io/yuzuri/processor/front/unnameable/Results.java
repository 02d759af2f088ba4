package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.BodyScanner;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.PolyExpressions;
import io.yuzuri.processor.ir.Local;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The expressions whose value a whole one may have: those of a switch or conditional are each converted by itself to
 * the type that is wanted (JLS 15.25, 15.28.1), constants narrowed, as only an assignment does it.
 */
public final class Results {
    private final Reading reading;
    private final TypeMirror wanted;

    /** Whether a box is no value of the wanted type: it must be unboxed where the user's handlers see it fail. */
    private final boolean isStrict;

    private Results(Reading reading, TypeMirror result) {
        this.reading = reading;
        this.wanted = Conversions.unboxed(reading, result);
        this.isStrict = result.getKind().isPrimitive();
    }

    /**
     * What to assign a returned choice to first, so that each of its results becomes the coroutine's; so does what a
     * generic method returns, if only its place says what that is.
     */
    public static Optional<Local> converted(Reading reading, TreePath path) {
        TypeMirror result = ((ExecutableElement) reading.element(reading.method)).getReturnType();
        if (!Conversions.unboxed(reading, result).getKind().isPrimitive()) return Optional.empty();
        boolean isInferred = result.getKind().isPrimitive() && PolyExpressions.isInferred(reading, Grammar.bare(path));
        boolean isMixed = reading.type(path).getKind() == result.getKind() && !new Results(reading, result).areOf(path);
        return isInferred || isMixed ? Optional.of(Local.temporary("result", result)) : Optional.empty();
    }

    /** Whether each has the wanted type; if that is a box, boxed or not. */
    private boolean areOf(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree parenthesized) {
            return areOf(path, parenthesized.getExpression());
        } else if (tree instanceof ConditionalExpressionTree conditional) {
            return areOf(path, conditional.getTrueExpression()) && areOf(path, conditional.getFalseExpression());
        } else if (tree instanceof SwitchExpressionTree choice) {
            Arms arms = new Arms();
            choice.getCases().forEach(each -> arms.scan(new TreePath(path, each), null));
            return arms.all;
        }
        return isOf(path);
    }

    private boolean isOf(TreePath path) {
        TypeMirror given = reading.type(path);
        if (isStrict) return given.getKind() == wanted.getKind();
        TypeMirror value = Conversions.unboxed(reading, given);
        return value.getKind() == wanted.getKind() || !value.getKind().isPrimitive();
    }

    private boolean areOf(TreePath parent, Tree tree) {
        return areOf(new TreePath(parent, tree));
    }

    private final class Arms extends BodyScanner {
        private boolean all = true;

        @Override
        public Void visitCase(CaseTree tree, Void unused) {
            if (tree.getBody() instanceof ExpressionTree value) {
                all &= areOf(getCurrentPath(), value);
                return null;
            }
            return super.visitCase(tree, unused);
        }

        @Override
        public Void visitYield(YieldTree tree, Void unused) {
            all &= areOf(getCurrentPath(), tree.getValue());
            return null;
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
            return null;
        }
    }
}
