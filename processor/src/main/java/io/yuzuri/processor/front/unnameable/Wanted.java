package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Descriptors;
import io.yuzuri.processor.front.source.SeveralTypes;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.HiddenTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Which type the place where an expression stands wants it to have. */
public final class Wanted {
    private final Reading reading;

    Wanted(Reading reading) {
        this.reading = reading;
    }

    /**
     * The cast that an expression needs: since what stands for its private class is not seen to be what is wanted, or
     * since its type is an intersection, of which what is declared with it has one bound alone.
     */
    public static Optional<TypeMirror> conversion(Reading reading, TreePath path) {
        if (!(path.getLeaf() instanceof ExpressionTree)) return Optional.empty();
        TypeMirror type = reading.trees.getTypeMirror(path);
        if (type == null) return Optional.empty();
        Optional<IntersectionType> several = SeveralTypes.of(type);
        if (several.isPresent()) {
            return at(reading, path).flatMap(wanted -> bound(reading, several.get(), wanted));
        }
        if (reading.standIns.isEmpty() || isStatement(reading, path)) return Optional.empty();
        boolean named = isName(path.getLeaf()) && reading.element(path) instanceof TypeElement;
        if (named || type.getKind() != TypeKind.DECLARED) return Optional.empty();
        boolean isLess = isGetClass(reading, path)
                        && !reading.hidden.in(reading.type(path)).isEmpty()
                || isInferred(reading, path, (DeclaredType) type);
        return isLess
                ? Optional.of(reading.type(path))
                : at(reading, path).flatMap(wanted -> reading.standIns.conversion(type, wanted));
    }

    /** Whether nobody takes the value of an expression, so that it has to be one that can be a statement. */
    private static boolean isStatement(Reading reading, TreePath path) {
        TreePath parent = path.getParentPath();
        if (parent.getLeaf() instanceof LambdaExpressionTree lambda && lambda.getBody() == path.getLeaf()) {
            return reading.trees.getTypeMirror(parent) instanceof DeclaredType target
                    && Descriptors.of(reading, target).getReturnType().getKind() == TypeKind.VOID;
        }
        return parent.getLeaf() instanceof ExpressionStatementTree;
    }

    /** What an expression is to be, if its place says so. */
    public static Optional<TypeMirror> at(Reading reading, TreePath path) {
        return new Wanted(reading).at(path);
    }

    /**
     * Which of an operand's several types its place wants that a variable has not in which it is saved: such a one is
     * declared with the first.
     *
     * <pre>
     * box.get().b(S())  with Box&lt;? extends A &amp; B>   →  A saved = box.get();  …  ((A &amp; B) saved).b(value)
     * </pre>
     *
     * @param isReceived whether a task waits for it: then it is cast when it comes, and may be saved as the first then
     */
    public static Optional<Code> of(Reading reading, TreePath path, boolean isReceived) {
        TypeMirror type = reading.trees.getTypeMirror(path);
        Optional<IntersectionType> several = Denotable.isCaptured(type)
                ? SeveralTypes.of(((TypeVariable) type).getUpperBound())
                : SeveralTypes.of(type);
        boolean isTested = path.getParentPath().getLeaf() instanceof InstanceOfTree;
        if (several.isEmpty() || isTested || conversion(reading, path).isPresent()) return Optional.empty();
        Optional<TypeMirror> wanted = at(reading, path).filter(found -> found.getKind() == TypeKind.DECLARED);
        TypeMirror known = reading.types.erasure(reading.type(path));
        if (wanted.isEmpty()) return together(reading, several.get());
        if (reading.types.isSubtype(known, reading.types.erasure(wanted.get()))) return Optional.empty();
        Optional<Code> one = bound(reading, several.get(), wanted.get()).map(Code::type);
        return isReceived
                ? one.flatMap(found -> together(reading, several.get())).or(() -> one)
                : one;
    }

    /** What a cast to several types names; empty if no more than one of them can be named there. */
    public static Optional<Code> together(Reading reading, IntersectionType several) {
        List<Code> bounds = several.getBounds().stream()
                .filter(bound -> !reading.hidden.isHidden(bound))
                .filter(bound -> !reading.types.isSameType(bound, reading.object()))
                .map(bound -> Code.type(Denotable.of(reading, bound)))
                .toList();
        return bounds.size() < 2 ? Optional.empty() : Optional.of(Code.separated(" & ", bounds));
    }

    /** What an expression is to be that can only be null: as an argument, what the parameter is in this call. */
    public static Optional<TypeMirror> ofNull(Reading reading, TreePath path) {
        TreePath parent = path.getParentPath();
        if (parent.getLeaf() instanceof MethodInvocationTree) {
            return Parameters.actual(reading, parent, path.getLeaf()).map(type -> Denotable.of(reading, type));
        }
        return at(reading, path).map(reading.types::erasure);
    }

    private static Optional<TypeMirror> bound(Reading reading, IntersectionType type, TypeMirror wanted) {
        boolean one = wanted.getKind() == TypeKind.DECLARED
                || wanted instanceof TypeVariable variable
                        && variable.getUpperBound().getKind() != TypeKind.INTERSECTION;
        if (!one) return Optional.empty();
        TypeMirror erased = reading.types.erasure(wanted);
        if (reading.types.isSameType(erased, reading.object())) return Optional.empty();
        return type.getBounds().stream()
                .filter(bound -> reading.types.isSubtype(reading.types.erasure(bound), erased))
                .findFirst()
                .map(bound -> Denotable.of(reading, bound));
    }

    /** Asked of what stands for a private class, it is said to be the class of something above it (JLS 4.3.2). */
    private static boolean isGetClass(Reading reading, TreePath path) {
        return path.getLeaf() instanceof MethodInvocationTree
                && reading.element(path) instanceof ExecutableElement method
                && method.getSimpleName().contentEquals("getClass")
                && method.getParameters().isEmpty();
    }

    /**
     * Inferred by a generic method with a bound that what stands for a generic private class has unchecked only, if it
     * has type arguments: what it returns is then no more than the bound (JLS 15.12.2.6).
     */
    private static boolean isInferred(Reading reading, TreePath path, DeclaredType type) {
        return path.getLeaf() instanceof MethodInvocationTree
                && reading.hidden.isHidden(type)
                && HiddenTypes.isGeneric((TypeElement) type.asElement())
                && reading.element(path) instanceof ExecutableElement method
                && method.getReturnType() instanceof TypeVariable result
                && method.getTypeParameters().contains(result.asElement())
                && !reading.types.isSameType(result.getUpperBound(), reading.object());
    }

    private static boolean isName(Tree tree) {
        return tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
    }

    private Optional<TypeMirror> at(TreePath path) {
        Tree leaf = path.getLeaf();
        TreePath parent = path.getParentPath();
        Tree above = parent.getLeaf();
        if (above instanceof VariableTree variable && variable.getInitializer() == leaf) {
            return Optional.of(reading.element(parent).asType());
        } else if (above instanceof AssignmentTree assignment && assignment.getExpression() == leaf) {
            return type(parent, assignment.getVariable());
        } else if (above instanceof ConditionalExpressionTree conditional && conditional.getCondition() != leaf) {
            return Optional.ofNullable(reading.trees.getTypeMirror(parent));
        } else if (above instanceof NewArrayTree && reading.trees.getTypeMirror(parent) instanceof ArrayType array) {
            return Optional.of(array.getComponentType());
        } else if (above instanceof ReturnTree) {
            return returned(parent);
        } else if (above instanceof ThrowTree) {
            return Optional.of(reading.throwable());
        } else if (above instanceof LambdaExpressionTree) {
            return result(parent);
        } else if (above instanceof MethodInvocationTree || above instanceof NewClassTree) {
            return Parameters.declared(reading, parent, leaf);
        } else if (above instanceof EnhancedForLoopTree loop && loop.getExpression() == leaf) {
            return Optional.of(
                    reading.elements.getTypeElement("java.lang.Iterable").asType());
        } else if (above instanceof MemberSelectTree || above instanceof MemberReferenceTree) {
            Element member = reading.element(parent);
            boolean called = member instanceof ExecutableElement && above instanceof MemberSelectTree;
            return receiver(
                    called
                            ? reading.suspensions
                                    .coroutine(member)
                                    .<Element>map(each -> each)
                                    .orElse(member)
                            : member);
        }
        return Optional.empty();
    }

    private Optional<TypeMirror> type(TreePath parent, Tree tree) {
        return Optional.ofNullable(reading.trees.getTypeMirror(new TreePath(parent, tree)));
    }

    private Optional<TypeMirror> returned(TreePath path) {
        for (TreePath p = path; p.getLeaf() != reading.method.getLeaf(); p = p.getParentPath()) {
            if (p.getLeaf() instanceof LambdaExpressionTree) {
                return result(p);
            } else if (reading.element(p) instanceof ExecutableElement method
                    && p.getLeaf().getKind() == Tree.Kind.METHOD) {
                return Optional.of(method.getReturnType());
            }
        }
        return Optional.of(((ExecutableElement) reading.element(reading.method)).getReturnType());
    }

    private Optional<TypeMirror> result(TreePath lambda) {
        return Optional.ofNullable(reading.trees.getTypeMirror(lambda))
                .map(type -> Descriptors.typeOf(reading, (DeclaredType) type).getReturnType());
    }

    /** The class of a member, where it is named; an accessor takes any object. */
    private Optional<TypeMirror> receiver(Element member) {
        boolean named = member != null
                && member.getEnclosingElement() instanceof TypeElement
                && !(member instanceof TypeElement)
                && !PrivateMembers.isStatic(member)
                && !reading.hidden.isHidden(member.getEnclosingElement())
                && reading.accessibility.canName(member);
        return named ? Optional.of(member.getEnclosingElement().asType()) : Optional.empty();
    }
}
