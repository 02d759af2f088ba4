package io.yuzuri.processor.verify;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Which instance is meant where none is named, and whether a tree is that one. */
final class InstanceCheck {
    private final Walk walk;

    InstanceCheck(Walk walk) {
        this.walk = walk;
    }

    /** The class whose instance a simple name is a member of: the innermost that has the member. */
    TypeElement meant(TreePath u, Element member) {
        for (TreePath p = u.getParentPath(); p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree
                    && walk.element(p) instanceof TypeElement type
                    && walk.isMember(type, member)) {
                return type;
            }
        }
        return (TypeElement) member.getEnclosingElement();
    }

    /**
     * The class whose instance a new object gets where none is named: to javac the innermost that extends the one
     * around it.
     */
    TypeElement around(TreePath u, TypeElement created) {
        for (TreePath p = u.getParentPath(); p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree
                    && walk.element(p) instanceof TypeElement type
                    && walk.symbols.extendsOrIs(type, (TypeElement) created.getEnclosingElement())) {
                return type;
            }
        }
        return (TypeElement) created.getEnclosingElement();
    }

    /** The class whose instance {@code super} or {@code X.super} is, at a place. */
    TypeElement ofSuper(TreePath u, TreePath named) {
        if (named.getLeaf() instanceof MemberSelectTree select
                && walk.element(Trail.down(named, select.getExpression())) instanceof TypeElement type
                && type.getKind().isClass()) {
            return type;
        }
        return (TypeElement) walk.element(Trail.classAround(u));
    }

    /**
     * Whether a tree is an instance of just this class: {@code self}, {@code this}, what an accessor of outer instances
     * gives.
     */
    void isOf(TreePath u, TreePath g, TypeElement meant) {
        isOf(u, g, meant.asType());
    }

    void isOf(TreePath u, TreePath g, TypeMirror meant) {
        TreePath bare = Trail.uncast(g);
        boolean isThis = Trail.isNamed(bare.getLeaf(), "this")
                || bare.getLeaf() instanceof MethodInvocationTree && Handles.isHolder(walk.file.element(bare))
                || walk.file.element(bare) instanceof VariableElement variable && walk.isOurs(variable);
        TypeMirror other = walk.file.type(bare);
        if (!isThis || !walk.symbols.sameErasure(meant, other)) {
            walk.differs(u, g, "it is an instance of " + other + " instead of this " + meant);
        }
    }
}
