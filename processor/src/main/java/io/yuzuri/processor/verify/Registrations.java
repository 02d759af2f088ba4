package io.yuzuri.processor.verify;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Overrides;
import io.yuzuri.processor.front.source.UserTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Whether each coroutine that overrides one is registered, so that a call of the other makes its task.
 *
 * <pre>
 * Dispatch.register(Sub.class, "read", (self, arguments) -> new Read((Sub) self, (int) arguments[0]), int.class);
 * </pre>
 */
final class Registrations {
    private static final String DISPATCH = "io.yuzuri.generated.Dispatch";

    /** A task that is registered under a name, with so many parameters. */
    private record Registered(Object name, ExecutableElement task, List<TreePath> classes) {}

    private final Walk walk;
    private final Waits waits;
    private final Overrides overrides;
    private final List<Registered> all = new ArrayList<>();

    private Registrations(Walk walk, Overrides overrides) {
        this.walk = walk;
        this.waits = new Waits(walk);
        this.overrides = overrides;
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                if (isRegistration(getCurrentPath())) enter(getCurrentPath(), tree.getArguments());
                return super.visitMethodInvocation(tree, unused);
            }
        }.scan(new TreePath(walk.file.unit()), null);
    }

    static void check(Walk walk, Overrides overrides, List<UserTree> coroutines) {
        Registrations registrations = new Registrations(walk, overrides);
        coroutines.forEach(coroutine -> registrations.check(coroutine.path()));
    }

    private boolean isRegistration(TreePath call) {
        return walk.file.element(call) instanceof ExecutableElement method
                && method.getSimpleName().contentEquals("register")
                && method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(DISPATCH);
    }

    private void enter(TreePath call, List<? extends ExpressionTree> arguments) {
        if (!(arguments.get(1) instanceof LiteralTree name)
                || !(arguments.get(2) instanceof LambdaExpressionTree maker)
                || !(maker.getBody() instanceof NewClassTree made)) {
            return;
        }
        TreePath creation = Trail.down(Trail.down(call, maker), made);
        Element task = walk.file.element(creation);
        if (task instanceof ExecutableElement constructor && isInOrder(Trail.all(creation, made.getArguments()))) {
            List<ExpressionTree> classes = new ArrayList<>(arguments.subList(3, arguments.size()));
            classes.add(0, arguments.get(0));
            all.add(new Registered(name.getValue(), constructor, Trail.all(call, classes)));
        }
    }

    /** {@code (Sub) self, (int) arguments[0], (String) arguments[1]}. */
    private static boolean isInOrder(List<TreePath> arguments) {
        for (int i = 1; i < arguments.size(); i++) {
            boolean isNext = Trail.uncast(arguments.get(i)).getLeaf() instanceof ArrayAccessTree access
                    && access.getIndex() instanceof LiteralTree index
                    && index.getValue().equals(i - 1);
            if (!isNext) return false;
        }
        return !arguments.isEmpty() && Trail.uncast(arguments.get(0)).getLeaf() instanceof IdentifierTree;
    }

    private void check(TreePath coroutine) {
        ExecutableElement method = (ExecutableElement) walk.element(coroutine);
        if (!overridesCoroutine(method) || all.stream().anyMatch(each -> isOf(each, method))) return;
        walk.at(coroutine);
        walk.differs(coroutine, coroutine, "it is not registered, and a call of what it overrides does not find it");
    }

    /** Whether it overrides a coroutine, or a method that does: that may let others than the coroutine itself do so. */
    private boolean overridesCoroutine(ExecutableElement method) {
        return overrides.of(method).stream()
                .anyMatch(other -> Coroutines.isCoroutine(other) || overridesCoroutine(other));
    }

    private boolean isOf(Registered each, ExecutableElement method) {
        return method.getSimpleName().contentEquals((String) each.name())
                && waits.isTaskOf(each.task(), method)
                && isKey(each.classes(), method);
    }

    /** Whether the classes are that of the method and those of its parameters, as far as they can be named. */
    private boolean isKey(List<TreePath> classes, ExecutableElement method) {
        List<TypeMirror> wanted =
                new ArrayList<>(List.of(method.getEnclosingElement().asType()));
        method.getParameters().forEach(parameter -> wanted.add(parameter.asType()));
        if (wanted.size() != classes.size()) return false;
        for (int i = 0; i < wanted.size(); i++) {
            boolean isNamed = classes.get(i).getLeaf() instanceof MemberSelectTree literal
                    && !walk.symbols.sameErasure(
                            wanted.get(i), walk.file.type(Trail.down(classes.get(i), literal.getExpression())));
            if (isNamed) return false;
        }
        return true;
    }
}
