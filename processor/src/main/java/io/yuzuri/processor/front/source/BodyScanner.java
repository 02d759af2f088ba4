package io.yuzuri.processor.front.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePathScanner;

/** Visits what a method runs itself: not what lambdas and classes in it hold. */
public abstract class BodyScanner extends TreePathScanner<Void, Void> {
    @Override
    public final Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
    }

    @Override
    public final Void visitClass(ClassTree tree, Void unused) {
        return null;
    }
}
