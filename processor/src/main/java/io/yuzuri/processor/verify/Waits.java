package io.yuzuri.processor.verify;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.ir.HiddenTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Suspension points: an operation of {@code Yield} is its twin in the task, a called coroutine is the very one, with
 * the user's arguments.
 *
 * <pre>
 * Yield.recv(c)     →  recv(c)
 * Yield.await(f(x)) →  this.&lt;T>await(f(x))
 * o.echo(c)         →  enter(new Echo(o, c)),  enter(EchoTasks.Echo.of(o, c)) where it may be overridden
 * </pre>
 */
final class Waits {
    private static final String YIELD = "io.yuzuri.Yield";
    private static final String RESUMABLE = "io.yuzuri.Resumable";

    private final Walk walk;
    private final InstanceCheck instances;

    Waits(Walk walk) {
        this.walk = walk;
        this.instances = new InstanceCheck(walk);
    }

    /** Whether a call is one of a task's own. */
    boolean isWait(TreePath g) {
        return g.getLeaf() instanceof MethodInvocationTree call
                && isOwn(call.getMethodSelect())
                && walk.file.element(g) instanceof ExecutableElement method
                && method.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals(RESUMABLE);
    }

    private static boolean isOwn(ExpressionTree called) {
        return called instanceof IdentifierTree
                || called instanceof MemberSelectTree member && Trail.isNamed(member.getExpression(), "this");
    }

    void check(TreePath u, TreePath g, MethodInvocationTree tree, ExecutableElement method) {
        MethodInvocationTree other = (MethodInvocationTree) g.getLeaf();
        ExecutableElement twin = (ExecutableElement) walk.file.element(g);
        boolean isYield =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().contentEquals(YIELD);
        TreePath select = Trail.down(u, tree.getMethodSelect());
        walk.see(select, g.getLeaf());
        if (isYield) {
            if (!twin.getSimpleName().contentEquals(method.getSimpleName())
                    || !walk.symbols.sameParameters(method, twin)) {
                walk.differs(u, g, "it is the twin of another operation");
            }
            if (select.getLeaf() instanceof MemberSelectTree named) {
                walk.seeAll(Trail.down(select, named.getExpression()), g.getLeaf());
            }
            walk.arguments(Trail.all(u, tree.getArguments()), Trail.all(g, other.getArguments()), u, g);
        } else if (other.getArguments().size() == 1) {
            called(u, Grammar.bare(Trail.down(g, other.getArguments().get(0))), tree, method);
        } else {
            walk.differs(u, g, "it is no call");
        }
    }

    private void called(TreePath u, TreePath made, MethodInvocationTree tree, ExecutableElement method) {
        boolean isSuper = tree.getMethodSelect() instanceof MemberSelectTree member
                && Trail.isNamed(member.getExpression(), "super");
        boolean asks = made.getLeaf() instanceof MethodInvocationTree;
        boolean mayOnlyMake = isSuper || !isOverridable(method);
        boolean saysTypes = made.getLeaf() instanceof MethodInvocationTree maker
                && !maker.getTypeArguments().isEmpty();
        if (mayOnlyMake ? asks && !saysTypes : !asks) {
            walk.differs(
                    u, made, asks ? "it asks the class of its receiver" : "it does not ask the class of its receiver");
        }
        List<? extends ExpressionTree> given = made.getLeaf() instanceof NewClassTree creation
                ? creation.getArguments()
                : made.getLeaf() instanceof MethodInvocationTree call ? call.getArguments() : List.of();
        if (walk.file.element(made) instanceof ExecutableElement maker && !isTaskOf(maker, method)) {
            walk.differs(u, made, "it is the task of another coroutine");
        }
        List<TreePath> arguments = Trail.all(made, given);
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            if (arguments.isEmpty()) {
                walk.differs(u, made, "it has no receiver");
                return;
            }
            receiver(u, tree, method, arguments.get(0));
            arguments = arguments.subList(1, arguments.size());
        } else if (tree.getMethodSelect() instanceof MemberSelectTree named) {
            TreePath select = Trail.down(u, named);
            walk.seeAll(Trail.down(select, named.getExpression()), made.getLeaf());
        }
        List<TreePath> users = Trail.all(u, tree.getArguments());
        Spread.check(walk, u, made, Trail.down(u, tree.getMethodSelect()), method, users, arguments);
        walk.arguments(users, arguments, u, made);
    }

    private void receiver(TreePath u, MethodInvocationTree tree, ExecutableElement method, TreePath given) {
        if (tree.getMethodSelect() instanceof MemberSelectTree named) {
            TreePath receiver = Trail.down(Trail.down(u, named), named.getExpression());
            if (Trail.isNamed(receiver.getLeaf(), "super")) {
                walk.seeAll(receiver, given.getLeaf());
                instances.isOf(u, given, instances.ofSuper(u, receiver));
            } else {
                walk.walk(receiver, given);
            }
        } else {
            instances.isOf(u, given, instances.meant(u, method));
        }
    }

    private static boolean isOverridable(ExecutableElement method) {
        return List.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.FINAL).stream()
                        .noneMatch(method.getModifiers()::contains)
                && !method.getEnclosingElement().getModifiers().contains(Modifier.FINAL);
    }

    /**
     * Whether what makes a task makes that of the coroutine: its parameters are the receiver and the coroutine's, and
     * it says whose it is.
     */
    boolean isTaskOf(ExecutableElement maker, ExecutableElement method) {
        List<TypeMirror> wanted = new ArrayList<>();
        boolean isInstance = !method.getModifiers().contains(Modifier.STATIC);
        method.getParameters().forEach(parameter -> wanted.add(parameter.asType()));
        List<? extends VariableElement> taken = maker.getParameters();
        boolean isCoroutine = isCoroutine(method);
        boolean same = taken.size() == wanted.size() + (isInstance ? 1 : 0);
        for (int i = 0; same && isCoroutine && i < wanted.size(); i++) {
            same = walk.symbols.sameErasure(
                    wanted.get(i), taken.get(i + (isInstance ? 1 : 0)).asType());
        }
        return same && (!isCoroutine || isSaid(method, (TypeElement) maker.getEnclosingElement()));
    }

    private static boolean isCoroutine(Element method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals("io.yuzuri.Coroutine"));
    }

    /** What the class of a task says of its coroutine, if it says anything. */
    private static boolean isSaid(ExecutableElement method, TypeElement task) {
        for (AnnotationMirror mirror : task.getAnnotationMirrors()) {
            for (var entry : mirror.getElementValues().entrySet()) {
                AnnotationValue value = entry.getValue();
                Name key = entry.getKey().getSimpleName();
                TypeElement owner = (TypeElement) method.getEnclosingElement();
                boolean other = key.contentEquals("owner")
                                && !HiddenTypes.binaryName(owner).equals(value.getValue())
                        || key.contentEquals("method")
                                && !method.getSimpleName().contentEquals((String) value.getValue());
                if (other) return false;
            }
        }
        return true;
    }
}
