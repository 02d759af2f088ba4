package io.yuzuri.processor.front;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Warnings where people get hurt: calls that block the thread, in the bodies of coroutines (a lambda or a class inside may run
 * on another thread), tasks that are made and dropped, coroutines in the place of ordinary methods. Scanned with whether the tree at hand is run by a coroutine.
 *
 * <p>Each can be switched off by {@code @SuppressWarnings("yuzuri")} or {@code @SuppressWarnings("yuzuri:BlockingCall")}, on
 * whatever may be annotated around it.
 */
final class Lints extends TreePathScanner<Void, Boolean> {
    private static final String KEY = "yuzuri";
    private static final String TASK = "io.yuzuri.Task";

    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Findings findings;
    private final BlockingCalls blocking;

    Lints(Trees trees, Types types, Elements elements, Findings findings) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.findings = findings;
        this.blocking = new BlockingCalls(types, elements);
    }

    @Override
    public Void visitMethod(MethodTree tree, Boolean inCoroutine) {
        Element method = trees.getElement(getCurrentPath());
        boolean isCoroutine = Suspensions.isCoroutine(method);
        if (isCoroutine && !FileRestrictions.isLocal(method)) {
            List<ExecutableElement> overridden = new Overrides(types, elements).of((ExecutableElement) method);
            boolean isKnown = overridden.stream().anyMatch(Suspensions::isCoroutine);
            overridden.stream()
                    .filter(above -> !isKnown && !isClose(above))
                    .findFirst()
                    .ifPresent(above -> warn(
                            Problem.OverridesPlain,
                            method.getSimpleName(),
                            Restrictions.name(above),
                            method.getSimpleName()));
        }
        return scan(tree.getBody(), isCoroutine);
    }

    /** A coroutine may close a resource: the statement that closes it in a coroutine calls it as one. */
    private static boolean isClose(ExecutableElement method) {
        return method.getSimpleName().contentEquals("close")
                && method.getParameters().isEmpty();
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Boolean inCoroutine) {
        return super.visitLambdaExpression(tree, false);
    }

    @Override
    public Void visitClass(ClassTree tree, Boolean inCoroutine) {
        return super.visitClass(tree, false);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Boolean inCoroutine) {
        if (inCoroutine
                && trees.getElement(getCurrentPath()) instanceof ExecutableElement method
                && !isNonBlockingMode(method, tree.getArguments())) {
            Element receiver = receiver(tree).orElse(method.getEnclosingElement());
            blocking.remedy(method, receiver)
                    .ifPresent(remedy -> warn(Problem.BlockingCall, Restrictions.name(method), remedy));
        }
        return super.visitMethodInvocation(tree, inCoroutine);
    }

    /** {@code channel.configureBlocking(false)}, or with an argument that is not written there. */
    private static boolean isNonBlockingMode(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        return method.getSimpleName().contentEquals("configureBlocking")
                && !(arguments.get(0) instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue()));
    }

    /** The class that the receiver has in the source. */
    private Optional<Element> receiver(MethodInvocationTree tree) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            TreePath path = new TreePath(new TreePath(getCurrentPath(), select), select.getExpression());
            TypeMirror type = trees.getTypeMirror(path);
            if (type != null && type.getKind() == TypeKind.DECLARED) {
                return Optional.of(((DeclaredType) type).asElement());
            }
        }
        return Optional.empty();
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Boolean inCoroutine) {
        if (inCoroutine && trees.getElement(getCurrentPath()) instanceof ExecutableElement constructor) {
            Element type = constructor.getEnclosingElement();
            blocking.remedy(constructor, type)
                    .ifPresent(remedy -> warn(Problem.BlockingCall, "new " + type.getSimpleName(), remedy));
        }
        return super.visitNewClass(tree, inCoroutine);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Boolean inCoroutine) {
        TreePath path = new TreePath(getCurrentPath(), tree.getExpression());
        if (tree.getExpression() instanceof MethodInvocationTree
                && trees.getElement(path) instanceof ExecutableElement method
                && isFactory(method)) {
            warn(Problem.DroppedTask, path, Restrictions.name(method));
        }
        return super.visitExpressionStatement(tree, inCoroutine);
    }

    private static boolean isFactory(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                && method.getEnclosingElement().getSimpleName().toString().endsWith("Tasks")
                && method.getReturnType().getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) method.getReturnType()).asElement())
                        .getQualifiedName()
                        .contentEquals(TASK);
    }

    private void warn(Problem problem, Object... words) {
        warn(problem, getCurrentPath(), words);
    }

    private void warn(Problem problem, TreePath place, Object... words) {
        for (TreePath at = place; at != null; at = at.getParentPath()) {
            if (isSuppressed(problem, at)) {
                return;
            }
        }
        findings.report(problem, place, words);
    }

    private boolean isSuppressed(Problem problem, TreePath declaration) {
        Tree tree = declaration.getLeaf();
        if (!(tree instanceof MethodTree || tree instanceof ClassTree || tree instanceof VariableTree)) {
            return false;
        }
        Element element = trees.getElement(declaration);
        SuppressWarnings keys = element == null ? null : element.getAnnotation(SuppressWarnings.class);
        return keys != null
                && List.of(keys.value()).stream().anyMatch(key -> key.equals(KEY) || key.equals(KEY + ":" + problem));
    }
}
