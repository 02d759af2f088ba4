package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Grammar;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * A static member that is named through an expression: {@code next().count}. Plain Java evaluates the expression and
 * drops its value; an accessor or a task has no place for it.
 */
public final class StaticByExpression {
    private StaticByExpression() {}

    /** Refuses a static member that the generated code reaches in another way than by its name. */
    public static void check(Reading reading, TreePath path) {
        MemberSelectTree tree = (MemberSelectTree) path.getLeaf();
        Element member = reading.element(path);
        if (member == null || member instanceof TypeElement || !PrivateMembers.isStatic(member)) return;
        boolean isNamed = new Receivers(reading).canName(path, member) || Coroutines.isCoroutine(member);
        if (!isNamed && !isWithoutEffect(reading, new TreePath(path, tree.getExpression()))) {
            reading.diagnostics.report(
                    Problem.NotSupported,
                    reading.origin(tree),
                    "The static " + member.getSimpleName() + " behind an expression whose value is dropped",
                    "Name it by its class, " + member.getEnclosingElement().getSimpleName() + "."
                            + member.getSimpleName() + ", and evaluate the expression before.");
        }
    }

    /** Whether nobody could see that an expression is not evaluated. */
    public static boolean isWithoutEffect(Reading reading, TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree parenthesized) {
            return isWithoutEffect(reading, new TreePath(path, parenthesized.getExpression()));
        }
        if (isInitializing(reading, reading.element(path))) return false;
        if (tree instanceof MemberSelectTree select) {
            TreePath qualifier = new TreePath(path, select.getExpression());
            return Grammar.isThis(select)
                    || Grammar.isSuper(select)
                    || reading.element(path) instanceof TypeElement
                    || reading.element(qualifier) instanceof TypeElement
                    || Grammar.isThis(select.getExpression());
        }
        return tree instanceof IdentifierTree || tree instanceof LiteralTree;
    }

    /** Whether reading a static field may be what initialises its class. */
    private static boolean isInitializing(Reading reading, Element read) {
        return read instanceof VariableElement field
                && field.getKind() == ElementKind.FIELD
                && PrivateMembers.isStatic(field)
                && field.getConstantValue() == null
                && new StaticInitializers(reading).mayRun((TypeElement) field.getEnclosingElement());
    }
}
