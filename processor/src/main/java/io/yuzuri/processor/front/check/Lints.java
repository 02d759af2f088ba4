package io.yuzuri.processor.front.check;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Overrides;
import io.yuzuri.processor.front.source.Words;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Warnings where people get hurt: calls that block the thread, in the bodies of coroutines (a lambda or a class inside
 * may run on another thread), calls of ordinary methods that would have to suspend, tasks that are made and dropped,
 * coroutines in the place of ordinary methods and of tests, time-outs taken for one's own. Scanned with whether the
 * tree at hand is run by a coroutine.
 */
public final class Lints extends TreePathScanner<Void, Boolean> {
    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Warnings warnings;
    private final CallTable blocking;
    private final InMemory inMemory;
    private final PlainCalls plainCalls;
    private final DroppedTasks dropped;
    private final TimeoutHandlers timeouts;

    private Lints(Trees trees, Types types, Elements elements, Warnings warnings, TreePath file) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.warnings = warnings;
        this.blocking = BlockingCalls.table(types, elements);
        Variables variables = Variables.in(file, trees);
        this.inMemory = new InMemory(trees, types, elements, variables);
        this.plainCalls = PlainCalls.in(file, trees, types, elements);
        this.dropped = new DroppedTasks(trees, elements, variables);
        this.timeouts = new TimeoutHandlers(trees);
    }

    /**
     * Reports what is unwise in a file.
     *
     * @param warnsOfChance also what makes two runs of a simulation different
     */
    public static void check(
            TreePath file, Trees trees, Types types, Elements elements, Findings findings, boolean warnsOfChance) {
        Warnings warnings = new Warnings(trees, findings);
        new Lints(trees, types, elements, warnings, file).scan(file, false);
        if (warnsOfChance) new Nondeterminism(trees, types, elements, warnings).scan(file, false);
    }

    @Override
    public Void visitMethod(MethodTree tree, Boolean inCoroutine) {
        Element method = trees.getElement(getCurrentPath());
        boolean isCoroutine = Coroutines.isCoroutine(method);
        if (isCoroutine && !FileRestrictions.isLocal(method)) {
            List<ExecutableElement> overridden = new Overrides(types, elements).of((ExecutableElement) method);
            boolean isKnown = overridden.stream().anyMatch(Coroutines::isCoroutine);
            overridden.stream()
                    .filter(above -> !isKnown && !isClose(above))
                    .findFirst()
                    .ifPresent(above -> warn(
                            Problem.OverridesPlain, method.getSimpleName(), Words.name(above), method.getSimpleName()));
            TestAnnotations.of(method)
                    .ifPresent(test ->
                            warn(Problem.TestOfCoroutine, method.getSimpleName(), "@" + test, Words.factory(method)));
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
        warnOfDropped(dropped.inLambda(getCurrentPath()));
        return super.visitLambdaExpression(tree, false);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Boolean inCoroutine) {
        warnOfDropped(dropped.inReference(getCurrentPath()));
        return super.visitMemberReference(tree, inCoroutine);
    }

    @Override
    public Void visitVariable(VariableTree tree, Boolean inCoroutine) {
        warnOfDropped(dropped.inVariable(getCurrentPath()));
        return super.visitVariable(tree, inCoroutine);
    }

    @Override
    public Void visitClass(ClassTree tree, Boolean inCoroutine) {
        return super.visitClass(tree, false);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Boolean inCoroutine) {
        if (inCoroutine && trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
            if (!isHarmless(method, tree)) {
                blocking.remedy(method).ifPresent(remedy -> warn(Problem.BlockingCall, Words.name(method), remedy));
            }
            plainCalls
                    .coroutineBehind(method)
                    .ifPresent(coroutine -> warn(
                            Problem.ForgottenCoroutine,
                            method.getSimpleName(),
                            Words.name(coroutine),
                            method.getSimpleName()));
        }
        return super.visitMethodInvocation(tree, inCoroutine);
    }

    /** A call of what may block, in a form that does not. */
    private boolean isHarmless(ExecutableElement method, MethodInvocationTree call) {
        return isNonBlockingMode(method, call.getArguments())
                || isTransferToSelectable(method, call.getArguments())
                || receiver(call).filter(inMemory::is).isPresent();
    }

    /** {@code file.transferTo(0, n, socketChannel)}: such a channel takes what it can. */
    private boolean isTransferToSelectable(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        TypeElement selectable = elements.getTypeElement("java.nio.channels.SelectableChannel");
        return List.of("transferTo", "transferFrom")
                        .contains(method.getSimpleName().toString())
                && arguments.stream()
                        .map(argument -> trees.getTypeMirror(new TreePath(getCurrentPath(), argument)))
                        .anyMatch(type -> type.getKind() == TypeKind.DECLARED
                                && types.isSubtype(types.erasure(type), selectable.asType()));
    }

    /** {@code channel.configureBlocking(false)}, or with an argument that is not written there. */
    private static boolean isNonBlockingMode(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        return method.getSimpleName().contentEquals("configureBlocking")
                && !(arguments.get(0) instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue()));
    }

    private Optional<TreePath> receiver(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select
                ? Optional.of(new TreePath(new TreePath(getCurrentPath(), select), select.getExpression()))
                : Optional.empty();
    }

    @Override
    public Void visitCatch(CatchTree tree, Boolean inCoroutine) {
        if (inCoroutine && timeouts.swallowsAny(getCurrentPath())) {
            TreePath parameter = new TreePath(getCurrentPath(), tree.getParameter());
            warnings.warn(Problem.OuterTimeout, parameter, tree.getParameter().getName());
        }
        return super.visitCatch(tree, inCoroutine);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Boolean inCoroutine) {
        if (inCoroutine && trees.getElement(getCurrentPath()) instanceof ExecutableElement constructor) {
            Element type = constructor.getEnclosingElement();
            blocking.remedy(constructor)
                    .ifPresent(remedy -> warn(Problem.BlockingCall, "new " + type.getSimpleName(), remedy));
        }
        return super.visitNewClass(tree, inCoroutine);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Boolean inCoroutine) {
        warnOfDropped(dropped.inStatement(getCurrentPath(), tree.getExpression()));
        return super.visitExpressionStatement(tree, inCoroutine);
    }

    private void warnOfDropped(Optional<TreePath> place) {
        place.ifPresent(path -> warnings.warn(Problem.DroppedTask, path, Words.name(trees.getElement(path))));
    }

    private void warn(Problem problem, Object... words) {
        warnings.warn(problem, getCurrentPath(), words);
    }
}
