package io.yuzuri.processor.front;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.ir.Code;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What stands before a member that the user named without saying whose it is. */
final class Receivers {
    private final Reading reading;

    Receivers(Reading reading) {
        this.reading = reading;
    }

    /** The type of what the user wrote before the dot, if anything; of {@code super} it is the owner. */
    Optional<TypeMirror> explicit(TreePath member) {
        if (!(member.getLeaf() instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        TreePath receiver = new TreePath(member, select.getExpression());
        return Optional.of(
                isSuper(select.getExpression()) ? reading.owner.asType() : reading.trees.getTypeMirror(receiver));
    }

    /**
     * Whether a member can be named at a place: in a class that is declared in the text and inherits it, one of another
     * package can.
     *
     * @param name its name, or what ends in it
     */
    boolean canName(TreePath name, Element member) {
        if (reading.accessibility.canName(member)) {
            return true;
        }
        if (!member.getModifiers().contains(Modifier.PROTECTED)) {
            return false;
        }
        for (TreePath p = name; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree) {
                TypeElement scope = (TypeElement) reading.element(p);
                if (Accessibility.isLocal(scope) && inherits(scope, member, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inherits(TypeElement scope, Element member, TreePath name) {
        boolean isOwnSuper = name.getLeaf() instanceof MemberSelectTree select && isSuper(select.getExpression());
        return isMemberOf(scope, (TypeElement) member.getEnclosingElement())
                && (isOwnSuper
                        || explicit(name)
                                .map(type -> reading.types.isSubtype(
                                        reading.types.erasure(type), reading.types.erasure(scope.asType())))
                                .orElse(true));
    }

    /** The code before the dot; empty if the member belongs to a class declared in the text itself. */
    Optional<Code> implicit(TreePath path, Element member) {
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (!(p.getLeaf() instanceof ClassTree)) {
                continue;
            }
            TypeElement scope = (TypeElement) reading.element(p);
            if (!isMemberOf(scope, declaring)) {
                continue;
            }
            if (Accessibility.isLocal(scope)) {
                return Optional.empty();
            }
            if (member.getModifiers().contains(Modifier.STATIC)) {
                boolean isNamed = reading.accessibility.canStandFor(declaring);
                return Optional.of(Code.type(reading.types.erasure((isNamed ? declaring : scope).asType())));
            }
            return Optional.of(instance(scope));
        }
        return Optional.of(Code.type(reading.types.erasure(declaring.asType())));
    }

    /** {@code this} of the owner or of a class around it. */
    Code instance(TypeElement scope) {
        return scope.equals(reading.owner)
                ? Code.of(new Code.Receiver())
                : Code.of(new Code.OuterReceiver(reading.types.erasure(scope.asType())));
    }

    /** {@code super} before a field: the owner as an instance of the class that declares it. */
    Code asParent(Element field) {
        TypeMirror declaring = reading.types.erasure(field.getEnclosingElement().asType());
        return Code.join("((", new Code.Type(declaring), ") ", new Code.Receiver(), ")");
    }

    /** {@code this} or {@code X.this}. */
    static boolean isThis(Tree tree) {
        return isNamed(tree, "this");
    }

    /** {@code super} or {@code X.super}. */
    static boolean isSuper(Tree tree) {
        return isNamed(tree, "super");
    }

    /** Whether a method is called through {@code super} or {@code X.super}: that very method, whatever the receiver's class. */
    static boolean isSuperCall(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree member && isSuper(member.getExpression());
    }

    private static boolean isNamed(Tree tree, String keyword) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals(keyword)
                || tree instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals(keyword);
    }

    /** Whether {@code super} or {@code X.super} at this place means the owner's. */
    boolean isOwnersSuper(ExpressionTree tree, TreePath path) {
        if (tree instanceof IdentifierTree name) {
            return name.getName().contentEquals("super") && isOwners(path);
        }
        if (!(tree instanceof MemberSelectTree select)
                || !select.getIdentifier().contentEquals("super")) {
            return false;
        }
        Element named = reading.element(new TreePath(new TreePath(path, select), select.getExpression()));
        if (!reading.owner.equals(named) && named.getKind().isClass() && !Accessibility.isLocal((TypeElement) named)) {
            throw reading.diagnostics.refuse(
                    Problem.NotSupported,
                    reading.origin(tree),
                    "A call through super of an enclosing class",
                    "Call it in a method of " + named.getSimpleName() + ", and call that method here.");
        }
        return reading.owner.equals(named) || isOwners(path);
    }

    /** The class that a creation names: for an anonymous class, its superclass. */
    TypeElement created(TreePath path, Element constructor) {
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        boolean anonymous = type.getSimpleName().length() == 0;
        Tree name = ((NewClassTree) path.getLeaf()).getIdentifier();
        Tree bare = name instanceof ParameterizedTypeTree generic ? generic.getType() : name;
        if (!anonymous) {
            return type;
        }
        TreePath at = bare == name ? new TreePath(path, name) : new TreePath(new TreePath(path, name), bare);
        return (TypeElement) reading.element(at);
    }

    static boolean isInner(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    /**
     * {@code new Inner<T>} with an implied outer instance: {@code self.new Inner<T>}. A raw one is inferred, for behind a
     * generic instance it may not be raw.
     */
    Code innerCreation(TreePath path, TypeElement created, SourceText text, SourceText.Place place) {
        Tree written = SourceText.unannotated(((NewClassTree) path.getLeaf()).getIdentifier());
        boolean isRaw = !created.getTypeParameters().isEmpty() && !(written instanceof ParameterizedTypeTree);
        Code name = text.innerName(path, place);
        return Code.join(implicit(path, created).orElseThrow(), ".new ", name, isRaw ? "<>" : "");
    }

    /** The same for {@code Inner::new}, whose type arguments are inferred. */
    Code innerReference(TreePath path, TypeElement created) {
        String arguments = created.getTypeParameters().isEmpty() ? "" : "<>";
        return Code.join(implicit(path, created).orElseThrow(), ".new " + created.getSimpleName() + arguments);
    }

    /** Whether the class whose {@code this} is meant at this place is the coroutine's owner. */
    boolean isOwners(TreePath path) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree) {
                return reading.owner.equals(reading.element(p));
            }
        }
        return false;
    }

    private boolean isMemberOf(TypeElement scope, TypeElement declaring) {
        return reading.types.isSubtype(
                reading.types.erasure(scope.asType()), reading.types.erasure(declaring.asType()));
    }
}
