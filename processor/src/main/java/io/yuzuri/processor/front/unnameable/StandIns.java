package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.SameType;
import io.yuzuri.processor.ir.StandIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * The private classes that one method mentions, and what stands for each: one type variable, whatever the type
 * arguments of the class are. If those are the same all over, its bounds are the class's accessible supertypes; where
 * they differ, the bounds have wildcards, and a cast stands where the supertype itself is wanted.
 *
 * <pre>
 * private static class Walk&lt;T&gt; implements Iterator&lt;T&gt;
 *
 * Walk&lt;String&gt;                      →  &lt;Walk extends Iterator&lt;String&gt;&gt;
 * Walk&lt;String&gt; and Walk&lt;Integer&gt;    →  &lt;Walk extends Iterator&lt;?&gt;&gt;
 * Iterator&lt;String&gt; all = walk;      →  Iterator&lt;String&gt; all = ((Iterator&lt;String&gt;) walk);
 * </pre>
 */
public final class StandIns {
    private final Reading reading;
    private final Map<TypeElement, DeclaredType> forms = new LinkedHashMap<>();
    private final Map<TypeElement, List<TypeMirror>> bounds = new LinkedHashMap<>();

    StandIns(Reading reading) {
        this.reading = reading;
        new Scanner().scan(reading.method, null);
        if (!PrivateMembers.isStatic(reading.element(reading.method))) add(reading.owner.asType());
        forms.forEach((type, form) -> bounds.put(type, agreeing(reading.hidden.bounds(form, this::supertypes))));
    }

    /**
     * Bounds as they are, or without type arguments if they would disagree about a method that both have: each wildcard
     * is another type.
     */
    private List<TypeMirror> agreeing(List<TypeMirror> above) {
        Set<String> seen = new HashSet<>();
        for (TypeMirror bound : above) {
            Set<String> names = hasWildcard(bound) ? genericMethods(bound) : Set.of();
            if (!Collections.disjoint(seen, names)) {
                return above.stream().map(reading.types::erasure).toList();
            }
            seen.addAll(names);
        }
        return above;
    }

    private static boolean hasWildcard(TypeMirror bound) {
        return ((DeclaredType) bound)
                .getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD);
    }

    /** The names of the methods of a class that take something of its type arguments. */
    private Set<String> genericMethods(TypeMirror type) {
        Set<String> names = new HashSet<>();
        for (ExecutableElement method : ElementFilter.methodsIn(
                reading.elements.getAllMembers((TypeElement) ((DeclaredType) type).asElement()))) {
            boolean isGeneric =
                    method.getParameters().stream().anyMatch(each -> HiddenTypes.hasVariable(each.asType()));
            if (isGeneric) {
                names.add(method.getSimpleName().toString());
            }
        }
        return names;
    }

    public List<StandIn> all() {
        List<StandIn> all = new ArrayList<>();
        bounds.forEach((type, above) -> all.add(new StandIn(type, above)));
        return all;
    }

    boolean isEmpty() {
        return bounds.isEmpty();
    }

    private List<TypeMirror> supertypes(DeclaredType type) {
        List<TypeMirror> all = new ArrayList<>();
        for (TypeMirror up : reading.types.directSupertypes(reading.types.capture(type))) {
            all.add(Denotable.of(reading, up));
        }
        return all;
    }

    // ---- the forms that the classes have in the method

    private final class Scanner extends TreePathScanner<Void, Void> {
        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree != null) {
                TreePath path = new TreePath(getCurrentPath(), tree);
                boolean name = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
                if (!name || !(reading.element(path) instanceof TypeElement)) add(reading.trees.getTypeMirror(path));
                if (tree instanceof NewClassTree || tree instanceof MemberReferenceTree) called(path);
            }
            return super.scan(tree, unused);
        }
    }

    /** What a constructor, or a method that is referred to, takes and gives. */
    private void called(TreePath path) {
        if (reading.element(path) instanceof ExecutableElement called && reading.hidden.isInMember(called)) {
            boolean isOfType = path.getLeaf() instanceof NewClassTree;
            add(
                    isOfType
                            ? reading.types.asMemberOf((DeclaredType) reading.trees.getTypeMirror(path), called)
                            : called.asType());
        }
    }

    private void add(TypeMirror type) {
        if (type == null) return;
        switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> add(((ArrayType) type).getComponentType());
            case WILDCARD -> {
                add(((WildcardType) type).getExtendsBound());
                add(((WildcardType) type).getSuperBound());
            }
            case INTERSECTION -> ((IntersectionType) type).getBounds().forEach(this::add);
            case EXECUTABLE -> HiddenTypes.head((ExecutableType) type).forEach(this::add);
            case TYPEVAR -> {
                if (Denotable.isCaptured(type)) {
                    add(Denotable.of(reading, ((TypeVariable) type).getUpperBound()));
                }
            }
            default -> {}
        }
    }

    private void declared(DeclaredType type) {
        add(type.getEnclosingType());
        type.getTypeArguments().forEach(this::add);
        TypeElement element = (TypeElement) type.asElement();
        if (reading.hidden.isHidden(element)) {
            DeclaredType form = Denotable.form(reading, type);
            DeclaredType known = forms.get(element);
            DeclaredType merged = known == null ? form : merged(known, form);
            if (known == null || !SameType.are(known, merged)) {
                forms.put(element, merged);
                supertypes(merged).forEach(this::add);
            }
        }
    }

    /** What two forms of a class have in common; nothing if one is raw. */
    private DeclaredType merged(DeclaredType one, DeclaredType other) {
        TypeElement element = (TypeElement) one.asElement();
        List<? extends TypeMirror> left = one.getTypeArguments();
        List<? extends TypeMirror> right = other.getTypeArguments();
        boolean inner = one.getEnclosingType().getKind() == TypeKind.DECLARED;
        if (left.size() != right.size() || inner != (other.getEnclosingType().getKind() == TypeKind.DECLARED)) {
            return (DeclaredType) reading.types.erasure(one);
        }
        TypeMirror[] arguments = new TypeMirror[left.size()];
        for (int i = 0; i < arguments.length; i++) {
            boolean same = SameType.are(left.get(i), right.get(i));
            arguments[i] = same ? left.get(i) : reading.types.getWildcardType(null, null);
        }
        if (!inner) return reading.types.getDeclaredType(element, arguments);
        DeclaredType outer = merged((DeclaredType) one.getEnclosingType(), (DeclaredType) other.getEnclosingType());
        boolean raw = outer.getTypeArguments().isEmpty() && arguments.length == 0;
        return raw
                ? (DeclaredType) reading.types.erasure(one)
                : reading.types.getDeclaredType(outer, element, arguments);
    }

    // ---- conversions

    /** The type to cast an expression to where another is wanted, if generated code would not see that it is one. */
    Optional<TypeMirror> conversion(TypeMirror from, TypeMirror wanted) {
        if (bounds.isEmpty() || !(from instanceof DeclaredType given) || !(wanted instanceof DeclaredType target)) {
            return Optional.empty();
        }
        TypeElement type = (TypeElement) target.asElement();
        Optional<TypeMirror> above = above(given, type);
        if (given.asElement().equals(type) || above.isEmpty() || isSeen(given, type, above.get())) {
            return Optional.empty();
        }
        return above.map(found -> Denotable.of(reading, found));
    }

    private boolean isSeen(DeclaredType given, TypeElement type, TypeMirror above) {
        if (type.getQualifiedName().contentEquals("java.lang.Object")) return true;
        TypeElement element = (TypeElement) given.asElement();
        if (!reading.hidden.isHidden(element)) {
            TypeMirror declared = above((DeclaredType) element.asType(), type).orElseThrow();
            return Accessibility.isLocal(element) || reading.hidden.in(declared).isEmpty();
        }
        return bounds.getOrDefault(element, List.of()).stream()
                .anyMatch(bound -> isBound((DeclaredType) bound, type, Denotable.of(reading, above)));
    }

    private boolean isBound(DeclaredType bound, TypeElement type, TypeMirror above) {
        if (reading.hidden.isHidden(bound)) {
            return bound.asElement().equals(type) || isSeen(bound, type, above);
        }
        return above(bound, type).filter(found -> SameType.are(found, above)).isPresent();
    }

    /** A type as an instance of a class above it. */
    private Optional<TypeMirror> above(DeclaredType type, TypeElement above) {
        if (type.asElement().equals(above)) return Optional.of(type);
        return reading.types.directSupertypes(type).stream()
                .filter(DeclaredType.class::isInstance)
                .flatMap(up -> above((DeclaredType) up, above).stream())
                .findFirst();
    }
}
