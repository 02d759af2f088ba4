package io.yuzuri.processor.front.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;

/** Handlers of {@code TaskTimeout} that take any for their own. */
final class TimeoutHandlers {
    private static final String TIMEOUT = "io.yuzuri.TaskTimeout";

    private final Trees trees;

    TimeoutHandlers(Trees trees) {
        this.trees = trees;
    }

    /** Whether it catches a time-out, goes on behind it, and asks neither whose it is nor whether another passed. */
    boolean swallowsAny(TreePath handler) {
        CatchTree tree = (CatchTree) handler.getLeaf();
        TreePath parameter = new TreePath(handler, tree.getParameter());
        TypeMirror caught = trees.getTypeMirror(parameter);
        return isTimeout(caught) && !rethrows(handler, tree.getBlock(), trees.getElement(parameter)) && !asks(handler);
    }

    private static boolean isTimeout(TypeMirror type) {
        if (type instanceof UnionType union) {
            return union.getAlternatives().stream().anyMatch(TimeoutHandlers::isTimeout);
        }
        return type instanceof DeclaredType declared && isNamed(declared.asElement(), TIMEOUT);
    }

    /** {@code { …; throw late; }} */
    private boolean rethrows(TreePath handler, BlockTree body, Element caught) {
        List<? extends StatementTree> statements = body.getStatements();
        if (statements.isEmpty()) return false;
        StatementTree last = statements.get(statements.size() - 1);
        if (!(last instanceof ThrowTree thrown)) return false;
        TreePath block = new TreePath(handler, body);
        Element said = trees.getElement(new TreePath(new TreePath(block, last), thrown.getExpression()));
        return said != null && said.equals(caught);
    }

    private boolean asks(TreePath handler) {
        Boolean asked = new TreePathScanner<Boolean, Void>() {
            @Override
            public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
                return isQuestion(trees.getElement(getCurrentPath()))
                        ? true
                        : super.visitMethodInvocation(call, unused);
            }

            @Override
            public Boolean reduce(Boolean one, Boolean other) {
                return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
            }
        }.scan(handler, null);
        return Boolean.TRUE.equals(asked);
    }

    private static boolean isQuestion(Element called) {
        if (!(called instanceof ExecutableElement method)) return false;
        Element owner = method.getEnclosingElement();
        return method.getSimpleName().contentEquals("timeout") && isNamed(owner, TIMEOUT)
                || method.getSimpleName().contentEquals("isCancelled") && isNamed(owner, "io.yuzuri.Yield");
    }

    private static boolean isNamed(Element type, String name) {
        return type instanceof TypeElement element && element.getQualifiedName().contentEquals(name);
    }
}
