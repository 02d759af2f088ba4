package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.PolyExpressions;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The casts that Java makes without showing them. What a member gives is what its erased declaration says; where that
 * is less than the expression's type, javac casts it, as soon as it is there, to what its place wants, and not at all
 * where the place wants no more than there is. So a value that is kept for later, or that a task has waited for, is
 * declared as what its place wants: then javac casts it, or does not, as it did there. It matters where a value is of
 * another class than its type says (heap pollution, JLS 4.12.2).
 *
 * <pre>
 * List&lt;String&gt; list
 * two(list.get(0), S())     →  Object saved = list.get(0)          two takes objects
 * chars(list.get(0), S())   →  CharSequence saved = list.get(0)
 * list.get(0).concat(S())   →  String saved = list.get(0)
 * </pre>
 */
public final class Casts {
    private final Reading reading;

    private Casts(Reading reading) {
        this.reading = reading;
    }

    /** The type that the value of an expression is kept as. */
    public static TypeMirror kept(Reading reading, TreePath path) {
        TypeMirror type = reading.type(path);
        Casts casts = new Casts(reading);
        TypeMirror given = reading.trees.getTypeMirror(path);
        if (!casts.isLess(path)) {
            return casts.wanted(path)
                    .filter(wanted -> casts.isLost(given, type, wanted))
                    .orElse(type);
        }
        return casts.wanted(path)
                .filter(wanted ->
                        casts.isCast(path) || casts.isNamed(wanted) && reading.types.isAssignable(given, wanted))
                .map(wanted -> Denotable.of(reading, wanted))
                .orElse(type);
    }

    /** Whether what is written for a type, of several bounds of its arguments one, lacks what the place wants. */
    private boolean isLost(TypeMirror given, TypeMirror written, TypeMirror wanted) {
        return wanted.getKind() == TypeKind.DECLARED
                && reading.types.isSameType(Denotable.of(reading, wanted), wanted)
                && !reading.types.isAssignable(written, wanted)
                && reading.types.isAssignable(given, wanted);
    }

    /** Whether what is written for a type is one. */
    private boolean isNamed(TypeMirror type) {
        return reading.types.isSubtype(Denotable.of(reading, type), type);
    }

    /**
     * The cast of a value to its own type, which javac makes where something yields it; where the place says what the
     * type is, it does so again.
     */
    public static Optional<TypeMirror> own(Reading reading, TreePath path) {
        Casts casts = new Casts(reading);
        boolean isCast = casts.isLess(path)
                && casts.isNamed(reading.trees.getTypeMirror(path))
                && !PolyExpressions.isInferred(reading, Grammar.bare(path));
        return isCast ? Optional.of(reading.type(path)) : Optional.empty();
    }

    /** Whether there is less than the type of an expression says, as far as its erased declaration goes. */
    private boolean isLess(TreePath path) {
        TypeMirror type = reading.trees.getTypeMirror(path);
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) return false;
        TypeMirror erased = reading.types.erasure(type);
        return !reading.types.isSubtype(erased(path), erased);
    }

    private TypeMirror erased(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree parenthesized) {
            return erased(new TreePath(path, parenthesized.getExpression()));
        }
        boolean isMember = tree instanceof MethodInvocationTree
                || tree instanceof IdentifierTree
                || tree instanceof MemberSelectTree;
        Element member = isMember ? reading.element(path) : null;
        TypeMirror type = reading.trees.getTypeMirror(path);
        if (member instanceof ExecutableElement method) type = method.getReturnType();
        if (member instanceof VariableElement variable) type = variable.asType();
        return reading.types.erasure(type);
    }

    private boolean isCast(TreePath path) {
        Tree above = path.getParentPath().getLeaf();
        return above instanceof ParenthesizedTree ? isCast(path.getParentPath()) : above instanceof TypeCastTree;
    }

    /** What a place wants a reference to be; empty if that is what the expression is. */
    private Optional<TypeMirror> wanted(TreePath path) {
        TreePath parent = path.getParentPath();
        Tree above = parent.getLeaf();
        if (above instanceof ParenthesizedTree) return wanted(parent);
        if (above instanceof VariableTree
                || above instanceof AssignmentTree
                || above instanceof ConditionalExpressionTree
                || above instanceof NewArrayTree
                || above instanceof ReturnTree) {
            return reference(Wanted.at(reading, path));
        }
        if (above instanceof MethodInvocationTree || above instanceof NewClassTree) {
            return reference(Parameters.actual(reading, parent, path.getLeaf()));
        }
        if (above instanceof BinaryTree binary) return operand(parent, binary, path);
        if (above.getKind() == Tree.Kind.PLUS_ASSIGNMENT && isJoined(parent, path)) return Optional.of(erased(path));
        if (above instanceof TypeCastTree cast) return cast(new TreePath(parent, cast.getType()));
        if (above instanceof InstanceOfTree) return Optional.of(erased(path)).filter(less -> isTestable(parent));
        return Optional.empty();
    }

    private static Optional<TypeMirror> reference(Optional<TypeMirror> wanted) {
        return wanted.filter(type -> !type.getKind().isPrimitive());
    }

    /** What is compared, or joined to a string, may be anything. */
    private Optional<TypeMirror> operand(TreePath path, BinaryTree tree, TreePath operand) {
        boolean isAny = tree.getKind() == Tree.Kind.EQUAL_TO
                || tree.getKind() == Tree.Kind.NOT_EQUAL_TO
                || tree.getKind() == Tree.Kind.PLUS && isJoined(path, operand);
        boolean isBesidePrimitive = isAny
                && tree.getKind() != Tree.Kind.PLUS
                && List.of(tree.getLeftOperand(), tree.getRightOperand()).stream()
                        .anyMatch(each -> reading.trees
                                .getTypeMirror(new TreePath(path, each))
                                .getKind()
                                .isPrimitive());
        return isAny && !isBesidePrimitive ? Optional.of(erased(operand)) : Optional.empty();
    }

    /** Whether what is no string is joined to one. */
    private boolean isJoined(TreePath path, TreePath operand) {
        return Conversions.isString(reading.trees.getTypeMirror(path))
                && !Conversions.isString(reading.trees.getTypeMirror(operand));
    }

    private Optional<TypeMirror> cast(TreePath type) {
        return reference(Optional.of(reading.trees.getTypeMirror(type)))
                .filter(wanted -> !(wanted instanceof IntersectionType));
    }

    /** Whether the test of an {@code instanceof} means the same of an object of which less is known. */
    private boolean isTestable(TreePath path) {
        InstanceOfTree tree = (InstanceOfTree) path.getLeaf();
        if (tree.getPattern() == null) return true;
        TypeMirror tested = reading.trees.getTypeMirror(new TreePath(path, tree.getPattern()));
        return tree.getPattern() instanceof BindingPatternTree
                && tested != null
                && reading.types.isSameType(tested, reading.types.erasure(tested));
    }
}
