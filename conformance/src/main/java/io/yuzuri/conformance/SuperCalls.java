package io.yuzuri.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/** Which methods are called through {@code super} by code that stays as it is. */
final class SuperCalls extends TreePathScanner<Void, Boolean> {
    private final Program program;
    private final Set<Element> coroutines;
    private final Set<Element> called = new HashSet<>();

    private SuperCalls(Program program, Set<Element> coroutines) {
        this.program = program;
        this.coroutines = coroutines;
    }

    static Set<Element> outsideOf(Set<Element> coroutines, Program program) {
        SuperCalls calls = new SuperCalls(program, coroutines);
        program.libraryUnits().forEach(unit -> calls.scan(unit, false));
        return calls.called;
    }

    /** {@code super} or {@code X.super}. */
    static boolean isSuper(ExpressionTree receiver) {
        return receiver instanceof IdentifierTree name && name.getName().contentEquals("super")
                || receiver instanceof MemberSelectTree member
                        && member.getIdentifier().contentEquals("super");
    }

    /** Whether a call's method is named behind {@code super}. */
    static boolean isSuperCall(ExpressionTree select) {
        return select instanceof MemberSelectTree member && isSuper(member.getExpression());
    }

    @Override
    public Void visitMethod(MethodTree tree, Boolean inCoroutine) {
        return super.visitMethod(tree, coroutines.contains(program.trees().getElement(getCurrentPath())));
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
        if (!inCoroutine && isSuperCall(tree.getMethodSelect())) {
            called.add(program.trees().getElement(new TreePath(getCurrentPath(), tree.getMethodSelect())));
        }
        return super.visitMethodInvocation(tree, inCoroutine);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Boolean inCoroutine) {
        if (isSuper(tree.getQualifierExpression())) {
            called.add(program.trees().getElement(getCurrentPath()));
        }
        return super.visitMemberReference(tree, inCoroutine);
    }
}
