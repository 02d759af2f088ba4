package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Overrides;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * The anonymous classes in the type of a variable: {@code var l = List.of(new Object() { int k; })} is a list of such.
 * A variable of the task is declared with what can be named of its type, so that the members of the class are lost.
 */
public final class AnonymousTypes {
    private final Reading reading;
    private final Set<TypeElement> found = new LinkedHashSet<>();
    private final Set<TypeMirror> seen = new HashSet<>();

    public AnonymousTypes(Reading reading) {
        this.reading = reading;
    }

    /** Those that have got no name. */
    public Set<TypeElement> unnamed(TypeMirror type) {
        collect(type);
        return found;
    }

    private void collect(TypeMirror type) {
        if (type == null || !seen.add(type)) {
            return;
        } else if (type instanceof ArrayType array) {
            collect(array.getComponentType());
        } else if (type instanceof WildcardType wildcard) {
            collect(wildcard.getExtendsBound());
            collect(wildcard.getSuperBound());
        } else if (type instanceof IntersectionType several) {
            several.getBounds().forEach(this::collect);
        } else if (type instanceof TypeVariable variable && Denotable.isCaptured(type)) {
            collect(variable.getUpperBound());
            collect(variable.getLowerBound());
        } else if (type.getKind() == TypeKind.DECLARED) {
            declared((DeclaredType) type);
        }
    }

    private void declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getSimpleName().length() == 0
                && reading.localClasses.of(element).isEmpty()) {
            found.add(element);
        }
        collect(type.getEnclosingType());
        type.getTypeArguments().forEach(this::collect);
    }

    /** Whether what can be named of the class has no such member. */
    private boolean isOwn(Element member) {
        return !(member instanceof ExecutableElement method)
                || new Overrides(reading.types, reading.elements)
                        .of(method).stream()
                                .noneMatch(above -> reading.types.isSameType(
                                        reading.types.erasure(above.getReturnType()),
                                        reading.types.erasure(method.getReturnType())));
    }

    /** Whether members that only such classes have are used beyond the expressions that the classes stand in. */
    public boolean areUsedBeyond(Set<TypeElement> unnamed) {
        Map<Element, Tree> homes = new HashMap<>();
        Map<Element, Set<Tree>> uses = new HashMap<>();
        new TreePathScanner<Void, Void>() {
            private Tree outermost;

            @Override
            public Void scan(Tree tree, Void unused) {
                boolean enters = outermost == null && tree instanceof ExpressionTree;
                outermost = enters ? tree : outermost;
                super.scan(tree, unused);
                outermost = enters ? null : outermost;
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
                member(reading.element(getCurrentPath()));
                return super.visitMemberSelect(tree, unused);
            }

            @Override
            public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
                member(reading.element(getCurrentPath()));
                return super.visitMemberReference(tree, unused);
            }

            private void member(Element member) {
                if (member != null && unnamed.contains(member.getEnclosingElement()) && isOwn(member)) {
                    uses.computeIfAbsent(member.getEnclosingElement(), type -> new HashSet<>())
                            .add(outermost);
                }
            }

            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                homes.put(reading.element(getCurrentPath()), outermost);
                return super.visitClass(tree, unused);
            }
        }.scan(reading.method, null);
        return uses.entrySet().stream()
                .anyMatch(use -> use.getValue().stream().anyMatch(place -> place != homes.get(use.getKey())));
    }
}
