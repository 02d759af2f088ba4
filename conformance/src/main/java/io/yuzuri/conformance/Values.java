package io.yuzuri.conformance;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Which expressions can be passed through a method without changing what the program means: those that are plain values
 * of a primitive type or of a class without type arguments, constants and what may be assigned to aside.
 */
final class Values {
    private final Program program;

    Values(Program program) {
        this.program = program;
    }

    boolean isPlain(TreePath path) {
        return isPlace(path) && isValue(path) && isPlainType(program.trees().getTypeMirror(path));
    }

    /** Operands, arguments, receivers, what is returned or assigned. */
    private static boolean isPlace(TreePath path) {
        Tree tree = path.getLeaf();
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof MethodInvocationTree call) {
            return call.getArguments().contains(tree);
        }
        if (parent instanceof NewClassTree created) {
            return created.getArguments().contains(tree);
        }
        if (parent instanceof AssignmentTree assignment) return assignment.getExpression() == tree;
        if (parent instanceof VariableTree variable) return variable.getInitializer() == tree;
        if (parent instanceof TypeCastTree cast) return cast.getExpression() == tree;
        return parent instanceof BinaryTree
                || parent instanceof ArrayAccessTree
                || parent instanceof ReturnTree
                || parent instanceof ParenthesizedTree
                || parent instanceof MemberSelectTree;
    }

    private boolean isValue(TreePath path) {
        ExpressionTree tree = (ExpressionTree) path.getLeaf();
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) return isVariable(path);
        if (tree instanceof MethodInvocationTree) {
            Element method = program.trees().getElement(path);
            return method instanceof ExecutableElement executable
                    && executable.getTypeParameters().isEmpty();
        }
        return tree instanceof ArrayAccessTree || tree instanceof BinaryTree binary && isArithmetic(binary);
    }

    private boolean isVariable(TreePath path) {
        String text = path.getLeaf().toString();
        if (text.equals("super") || text.endsWith(".super")) return false;
        Element element = program.trees().getElement(path);
        return element instanceof VariableElement variable
                && variable.getConstantValue() == null
                && variable.getKind() != ElementKind.ENUM_CONSTANT;
    }

    private boolean isArithmetic(BinaryTree binary) {
        return switch (binary.getKind()) {
            case MULTIPLY, DIVIDE, REMAINDER, MINUS -> mentionsVariable(binary);
            default -> false;
        };
    }

    /** A sum of literals and names of constants is a constant. */
    private boolean mentionsVariable(BinaryTree binary) {
        return isCall(binary.getLeftOperand()) || isCall(binary.getRightOperand());
    }

    private static boolean isCall(ExpressionTree tree) {
        return tree instanceof MethodInvocationTree || tree instanceof ArrayAccessTree;
    }

    private static boolean isPlainType(TypeMirror type) {
        if (type == null) return false;
        if (type.getKind().isPrimitive()) return true;
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).getTypeArguments().isEmpty()
                && ((DeclaredType) type).getEnclosingType().getKind() == TypeKind.NONE;
    }
}
