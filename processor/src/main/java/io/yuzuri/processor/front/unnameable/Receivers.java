package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.Membership;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What stands before a member that the user named without saying whose it is. */
public final class Receivers {
    private final Reading reading;
    private final Membership membership;

    public Receivers(Reading reading) {
        this.reading = reading;
        this.membership = new Membership(reading.types, reading.elements);
    }

    /**
     * What a {@code super} means that is not of a class in the text.
     *
     * @param scope the class whose it is: the owner, or one around it
     * @param above its superclass, or the interface that is named
     */
    public record Super(TypeElement scope, DeclaredType above) {
        TypeElement site() {
            return (TypeElement) above.asElement();
        }
    }

    /**
     * The type of what the user wrote before the dot, if anything; of {@code super} it is the class whose super it is.
     */
    Optional<TypeMirror> explicit(TreePath member) {
        return before(member)
                .map(receiver -> superOf(receiver)
                        .map(found -> found.scope().asType())
                        .orElseGet(() -> reading.trees.getTypeMirror(receiver)));
    }

    /** What the user wrote before the dot or the colons. */
    private static Optional<TreePath> before(TreePath member) {
        if (member.getLeaf() instanceof MemberSelectTree select) {
            return Optional.of(new TreePath(member, select.getExpression()));
        }
        return member.getLeaf() instanceof MemberReferenceTree reference
                ? Optional.of(new TreePath(member, reference.getQualifierExpression()))
                : Optional.empty();
    }

    /**
     * Whether a member can be named at a place: in a class that is declared in the text and inherits it, one of another
     * package can.
     *
     * @param name its name, or what ends in it
     */
    public boolean canName(TreePath name, Element member) {
        if (isOutOfReach(name, member)) return false;
        if (reading.accessibility.canName(member)) return true;
        if (!member.getModifiers().contains(Modifier.PROTECTED)) return false;
        for (TreePath p = name; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree) {
                TypeElement scope = (TypeElement) reading.element(p);
                if (Accessibility.isLocal(scope) && inherits(scope, member, name)) return true;
            }
        }
        return false;
    }

    /** Whether a static member is named alone at a place where its class cannot be named before it. */
    private boolean isOutOfReach(TreePath name, Element member) {
        boolean isAlone = name.getLeaf() instanceof IdentifierTree;
        return isAlone
                && member.getModifiers().contains(Modifier.STATIC)
                && member.getEnclosingElement() instanceof TypeElement declaring
                && !Accessibility.isLocal(declaring)
                && isInClassOfText(name)
                && implicit(name, member).isPresent()
                && reading.names.isOutOfReach(declaring);
    }

    private boolean isInClassOfText(TreePath path) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree) return Accessibility.isLocal((TypeElement) reading.element(p));
        }
        return false;
    }

    private boolean inherits(TypeElement scope, Element member, TreePath name) {
        boolean isOwnSuper =
                before(name).filter(found -> Grammar.isSuper(found.getLeaf())).isPresent();
        return membership.isSubclass(scope, (TypeElement) member.getEnclosingElement())
                && (isOwnSuper
                        || explicit(name)
                                .map(type -> reading.types.isSubtype(
                                        reading.types.erasure(type), reading.types.erasure(scope.asType())))
                                .orElse(true));
    }

    /** The innermost class around a place that has a member, which is named there without saying whose it is. */
    private Optional<TreePath> scope(TreePath path, Element member) {
        return enclosing(path, scope -> membership.has(scope, member));
    }

    private Optional<TreePath> enclosing(TreePath path, Predicate<TypeElement> test) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree && test.test((TypeElement) reading.element(p))) return Optional.of(p);
        }
        return Optional.empty();
    }

    /** The class that a member belongs to which is named without saying whose it is. */
    TypeElement scopeOf(TreePath path, Element member) {
        return scope(path, member)
                .map(found -> (TypeElement) reading.element(found))
                .orElse((TypeElement) member.getEnclosingElement());
    }

    /** The code before the dot; empty if the member belongs to a class declared in the text itself. */
    public Optional<Code> implicit(TreePath path, Element member) {
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        Optional<TypeElement> scope = scope(path, member).map(found -> (TypeElement) reading.element(found));
        if (scope.filter(Accessibility::isLocal).isPresent()) return Optional.empty();
        if (member.getModifiers().contains(Modifier.STATIC)) {
            TypeElement named = reading.accessibility.canName(declaring)
                    ? declaring
                    : nameable(scope.orElseGet(() -> reading.imports.of(member)));
            return Optional.of(Code.type(reading.types.erasure(named.asType())));
        }
        return Optional.of(instance(scope.orElseThrow()));
    }

    /** The class itself, or the nearest above it that can be named. */
    private TypeElement nameable(TypeElement type) {
        TypeElement at = type;
        while (!reading.accessibility.canName(at) && at.getSuperclass() instanceof DeclaredType above) {
            at = (TypeElement) above.asElement();
        }
        return at;
    }

    /** The same as an accessor takes it: of a class in the text, its {@code this}. */
    public Code passed(TreePath path, Element member) {
        return implicit(path, member)
                .orElseGet(() -> ownThis(path, scope(path, member).orElseThrow()));
    }

    /** What stands before the dot, as an accessor takes it: {@code super} is an instance of this class. */
    public Code passed(TreePath before, Holes holes) {
        if (!Grammar.isSuper(before.getLeaf())) return holes.value(before);
        return superOf(before)
                .map(found -> instance(found.scope()))
                .orElseGet(() -> before.getLeaf() instanceof MemberSelectTree select
                        ? Code.select(holes.words(new TreePath(before, select.getExpression())), "this")
                        : Code.atom("this"));
    }

    /**
     * What stands before a static member that is named by a private subclass of its class: {@code Session.of}, where a
     * superclass declares {@code of}.
     */
    public Optional<Code> site(TreePath qualifier, Element member) {
        boolean isInherited = reading.element(qualifier) instanceof TypeElement type
                && reading.hidden.isHidden(type)
                && PrivateMembers.isStatic(member)
                && !(member instanceof TypeElement);
        return isInherited
                ? Optional.of(Code.type(
                        reading.types.erasure(member.getEnclosingElement().asType())))
                : Optional.empty();
    }

    private Code ownThis(TreePath path, TreePath scope) {
        TreePath innermost = enclosing(path, any -> true).orElseThrow();
        Name name = ((ClassTree) scope.getLeaf()).getSimpleName();
        if (innermost.getLeaf() == scope.getLeaf()) {
            return Code.atom("this");
        } else if (name.length() > 0) {
            return Code.text(name + ".this");
        }
        throw reading.diagnostics.refuse(
                Problem.NotSupported,
                reading.origin(path.getLeaf()),
                "A private member of an anonymous class's superclass, used in a class inside of it,",
                "Give the anonymous class a name: declare it as a local class.");
    }

    /**
     * The implied outer instance that an object of an inner class is created in. Here javac asks what is a subclass,
     * not what has the class as a member.
     */
    Optional<Code> outer(TreePath path, TypeElement created) {
        TypeElement declaring = (TypeElement) created.getEnclosingElement();
        TypeElement scope = enclosing(path, found -> membership.isSubclass(found, declaring))
                .map(found -> (TypeElement) reading.element(found))
                .orElseThrow();
        return Accessibility.isLocal(scope) ? Optional.empty() : Optional.of(instance(scope));
    }

    /** The same as an accessor takes it; empty if the class is no inner one. */
    Optional<Code> passedOuter(TreePath path, TypeElement created) {
        if (!isInner(created)) return Optional.empty();
        TypeElement declaring = (TypeElement) created.getEnclosingElement();
        return outer(path, created)
                .or(() -> enclosing(path, found -> membership.isSubclass(found, declaring))
                        .map(found -> ownThis(path, found)));
    }

    /** {@code this} of the owner or of a class around it. */
    public Code instance(TypeElement scope) {
        return scope.equals(reading.owner)
                ? Code.of(new Part.Receiver())
                : Code.of(new Part.OuterReceiver(reading.types.erasure(scope.asType())));
    }

    /** {@code super} before a field that can be named: the instance as one of the class above. */
    public Code asParent(Super found, Element field) {
        TypeMirror above = reading.accessibility.canName(found.site())
                ? found.above()
                : reading.types.erasure(field.getEnclosingElement().asType());
        return Code.cast(Denotable.of(reading, above), instance(found.scope()));
    }

    /**
     * What {@code super} or {@code X.super} means; empty for anything else, and for the super of a class in the text.
     */
    Optional<Super> superOf(TreePath path) {
        if (!Grammar.isSuper(path.getLeaf())) return Optional.empty();
        TypeElement innermost =
                (TypeElement) reading.element(enclosing(path, any -> true).orElseThrow());
        if (!(path.getLeaf() instanceof MemberSelectTree select)) return superOf(innermost, innermost.getSuperclass());
        TypeElement named = (TypeElement) reading.element(new TreePath(path, select.getExpression()));
        return named.getKind().isInterface()
                ? innermost.getInterfaces().stream()
                        .filter(each -> named.equals(reading.types.asElement(each)))
                        .findFirst()
                        .flatMap(above -> superOf(innermost, above))
                : superOf(named, named.getSuperclass());
    }

    private static Optional<Super> superOf(TypeElement scope, TypeMirror above) {
        return Accessibility.isLocal(scope) ? Optional.empty() : Optional.of(new Super(scope, (DeclaredType) above));
    }

    /** What stands before a member: {@code super} of this owner or of a class around it. */
    public Optional<Super> superBefore(TreePath member) {
        return before(member).flatMap(this::superOf);
    }

    /** Whether a method is called through such a super: that very one, which a private one is anyway. */
    boolean isSuperCall(TreePath member, Element method) {
        return !method.getModifiers().contains(Modifier.PRIVATE)
                && superBefore(member).isPresent();
    }

    /**
     * Who may reach a member that cannot be named, and where it is found (JLS 13.1): in the class that the use names,
     * since another in between may hide it.
     *
     * @param path its name, or what ends in it
     */
    Part.Way way(TreePath path, Element member) {
        Optional<Super> above = superBefore(path);
        if (above.isPresent() && !member.getModifiers().contains(Modifier.PRIVATE)) {
            return new Part.Way(above.get().scope(), above.get().site());
        }
        TypeElement host = reading.accessibility.host(member, explicit(path));
        if (host.equals(member.getEnclosingElement())) return new Part.Way(host, host);
        Optional<TypeElement> site = explicit(path)
                .map(reading.types::erasure)
                .map(type -> (TypeElement) reading.types.asElement(type))
                .or(() -> scope(path, member).map(found -> (TypeElement) reading.element(found)));
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        return new Part.Way(
                host,
                site.map(Receivers::outsideOfMethods)
                        .filter(found -> membership.isSubclass(found, declaring))
                        .orElse(host));
    }

    /** The class, or of one declared in a method the nearest above it that is not. */
    private static TypeElement outsideOfMethods(TypeElement type) {
        TypeElement at = type;
        while (Accessibility.isLocal(at)) {
            at = (TypeElement) ((DeclaredType) at.getSuperclass()).asElement();
        }
        return at;
    }

    /** The class that a creation names: for an anonymous class, its superclass. */
    TypeElement created(TreePath path, Element constructor) {
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        boolean anonymous = type.getSimpleName().length() == 0;
        Tree name = ((NewClassTree) path.getLeaf()).getIdentifier();
        Tree bare = name instanceof ParameterizedTypeTree generic ? generic.getType() : name;
        if (!anonymous) return type;
        TreePath at = bare == name ? new TreePath(path, name) : new TreePath(new TreePath(path, name), bare);
        return (TypeElement) reading.element(at);
    }

    static boolean isInner(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether a creation, which names no outer instance, has one that it has to name in the generated class. */
    boolean isCreatedInImplied(TreePath path, TypeElement created) {
        return isInner(created)
                && !Accessibility.isLocal(created)
                && outer(path, created).isPresent();
    }

    /**
     * {@code new Inner<T>} with an implied outer instance: {@code self.new Inner<T>}. A raw one is inferred, for behind
     * a generic instance it may not be raw. Empty if it can stay.
     */
    Optional<Code> innerCreation(TreePath path, TypeElement created, Holes holes) {
        if (!isCreatedInImplied(path, created)) return Optional.empty();
        Tree written = Grammar.unannotated(((NewClassTree) path.getLeaf()).getIdentifier());
        boolean isRaw = !created.getTypeParameters().isEmpty() && !(written instanceof ParameterizedTypeTree);
        return outer(path, created).map(outer -> Code.join(outer, ".new ", innerName(path, holes), isRaw ? "<>" : ""));
    }

    /**
     * The class that {@code outer.new Inner<T>(…)} names: without what may not stand there, with its type arguments.
     */
    public Code innerName(TreePath creation, Holes holes) {
        TreePath path = unannotated(new TreePath(creation, ((NewClassTree) creation.getLeaf()).getIdentifier()));
        if (reading.hidden.isHidden(reading.trees.getTypeMirror(path))) {
            throw PrivateClasses.refuse(
                    reading, reading.types.asElement(reading.trees.getTypeMirror(path)), path.getLeaf());
        }
        if (!(path.getLeaf() instanceof ParameterizedTypeTree generic)) return Code.text(simpleName(path.getLeaf()));
        TreePath name = unannotated(new TreePath(path, generic.getType()));
        List<TreePath> arguments = generic.getTypeArguments().stream()
                .map(argument -> new TreePath(path, argument))
                .toList();
        int start = reading.end(name.getLeaf());
        return Code.join(simpleName(name.getLeaf()), holes.words(start, reading.end(generic), arguments));
    }

    private static TreePath unannotated(TreePath path) {
        Tree bare = Grammar.unannotated(path.getLeaf());
        return bare == path.getLeaf() ? path : new TreePath(path, bare);
    }

    private static String simpleName(Tree name) {
        return (name instanceof MemberSelectTree select ? select.getIdentifier() : ((IdentifierTree) name).getName())
                .toString();
    }

    /** The same for {@code Inner::new}, whose type arguments are inferred. */
    Optional<Code> innerReference(TreePath path, TypeElement created) {
        String arguments = created.getTypeParameters().isEmpty() ? "" : "<>";
        return outer(path, created).map(outer -> Code.join(outer, ".new " + created.getSimpleName() + arguments));
    }

    /** What {@code this} or {@code X.this} is; empty for that of a class in the text, which stays. */
    public Optional<Code> instanceAt(TreePath path) {
        if (!(path.getLeaf() instanceof MemberSelectTree select)) {
            return isOwners(path) ? Optional.of(instance(reading.owner)) : Optional.empty();
        }
        TypeElement scope = (TypeElement) reading.element(new TreePath(path, select.getExpression()));
        return Accessibility.isLocal(scope) ? Optional.empty() : Optional.of(instance(scope));
    }

    /** Whether the class whose {@code this} is meant at this place is the coroutine's owner. */
    private boolean isOwners(TreePath path) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree) return reading.owner.equals(reading.element(p));
        }
        return false;
    }
}
