package io.yuzuri.processor.front.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.facts.Sizes;
import io.yuzuri.processor.front.source.Closing;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.Words;
import io.yuzuri.processor.front.unnameable.Accessibility;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.StaticByExpression;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * The refusals, before anything is read: where a suspension point may not stand. Each is at the call, with its reason
 * and what to do instead.
 */
public final class Restrictions extends TreePathScanner<Void, Restrictions.Within> {
    /** What the tree at hand stands in. */
    enum Within {
        BODY,
        LAMBDA,
        CLASS,
        SYNCHRONIZED
    }

    private final Reading reading;
    private final Sizes sizes;

    private Restrictions(Reading reading) {
        this.reading = reading;
        this.sizes = new Sizes(reading);
    }

    /** Reports every misplaced suspension point of a coroutine. */
    public static void check(Reading reading, ExecutableElement coroutine) {
        MethodTree tree = (MethodTree) reading.method.getLeaf();
        if (coroutine.getModifiers().contains(Modifier.SYNCHRONIZED)) {
            reading.diagnostics.report(Problem.SynchronizedCoroutine, reading.origin(tree));
        }
        new Restrictions(reading).scan(new TreePath(reading.method, tree.getBody()), Within.BODY);
    }

    @Override
    public Void scan(Tree tree, Within within) {
        if (within == Within.BODY && tree != null && sizes.isTooLong(tree)) {
            reading.diagnostics.report(Problem.TooLong, reading.origin(tree));
        }
        return super.scan(tree, within);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Within within) {
        Element method = reading.element(getCurrentPath());
        if (within != Within.BODY && Coroutines.isCoroutine(method)) refuse(tree, within, method);
        if (method != null && Grammar.isSuper(tree.getMethodSelect())) superConstructor(tree, method);
        return super.visitMethodInvocation(tree, within);
    }

    /** A class in the text becomes one of the generated file, to which a private constructor is closed. */
    private void superConstructor(MethodInvocationTree call, Element constructor) {
        TypeElement parent = (TypeElement) constructor.getEnclosingElement();
        boolean isClosed = constructor.getModifiers().contains(Modifier.PRIVATE)
                && !Accessibility.isLocal(parent)
                && !reading.hidden.isHidden(parent);
        if (isClosed) {
            reading.diagnostics.report(
                    Problem.NotSupported,
                    reading.origin(subclass(call)),
                    "A class in a coroutine whose superclass " + parent.getSimpleName() + " has a private constructor",
                    "Make the constructor package-private.");
        }
    }

    /** The call of a superclass's constructor, or, if nobody wrote it, the class or creation that it is of. */
    private Tree subclass(MethodInvocationTree call) {
        TreePath constructor = getCurrentPath();
        while (constructor.getLeaf().getKind() != Tree.Kind.METHOD) constructor = constructor.getParentPath();
        boolean isWritten = reading.elements.getOrigin(reading.element(constructor)) == Elements.Origin.EXPLICIT;
        if (isWritten) return call;
        TreePath type = constructor.getParentPath();
        Tree above = type.getParentPath().getLeaf();
        return above.getKind() == Tree.Kind.NEW_CLASS ? above : type.getLeaf();
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Within within) {
        StaticByExpression.check(reading, getCurrentPath());
        return super.visitMemberSelect(tree, within);
    }

    /** The close of a resource is a call that nobody wrote. */
    @Override
    public Void visitTry(TryTree tree, Within within) {
        for (Tree resource : tree.getResources()) {
            TypeMirror type = reading.trees.getTypeMirror(new TreePath(getCurrentPath(), resource));
            if (within != Within.BODY && type != null) {
                reading.suspensions
                        .closing(type)
                        .map(Closing::member)
                        .filter(Coroutines::isCoroutine)
                        .ifPresent(close -> refuse(resource, within, close));
            }
        }
        return super.visitTry(tree, within);
    }

    private void refuse(Tree place, Within within, Element method) {
        Problem problem = switch (within) {
            case LAMBDA -> Problem.YieldInLambda;
            case CLASS -> Problem.YieldInClass;
            default -> Problem.YieldInSynchronized;
        };
        reading.diagnostics.report(problem, reading.origin(place), Words.name(method));
    }

    /** A coroutine of a local class is refused as a whole. */
    @Override
    public Void visitMethod(MethodTree tree, Within within) {
        return Coroutines.isCoroutine(reading.element(getCurrentPath())) ? null : super.visitMethod(tree, within);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Within within) {
        return super.visitLambdaExpression(tree, Within.LAMBDA);
    }

    @Override
    public Void visitClass(ClassTree tree, Within within) {
        return super.visitClass(tree, Within.CLASS);
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Within within) {
        scan((Tree) tree.getExpression(), within);
        return scan(tree.getBlock(), within == Within.BODY ? Within.SYNCHRONIZED : within);
    }
}
