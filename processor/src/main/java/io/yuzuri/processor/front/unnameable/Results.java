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

    private Results(Reading reading, TypeMirror wanted) {
        this.reading = reading;
        this.wanted = wanted;
    }

    /** What to assign a returned choice to first, so that each of its results becomes the coroutine's. */
    public static Optional<Local> converted(Reading reading, TreePath path) {
        TypeMirror result = ((ExecutableElement) reading.element(reading.method)).getReturnType();
        TypeMirror wanted = Conversions.unboxed(reading, result);
        if (!wanted.getKind().isPrimitive()
                || reading.type(path).getKind() != result.getKind()
                || new Results(reading, wanted).areOf(path)) {
            return Optional.empty();
        }
        return Optional.of(Local.temporary("result", result));
    }

    /** Whether each has the wanted type, boxed or not. */
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
        TypeMirror given = Conversions.unboxed(reading, reading.type(path));
        return given.getKind() == wanted.getKind() || !given.getKind().isPrimitive();
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
