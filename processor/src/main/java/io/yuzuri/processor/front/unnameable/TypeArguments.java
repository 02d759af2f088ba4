package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.PolyExpressions;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.TypeParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * What the type parameters of a called method are, where generated code has to say it: the user did, or what javac
 * found from the call's target and from its arguments it would not find again.
 *
 * <pre>
 * Main.&lt;Object>app(x -> over(x), "s")     →  new App&lt;Object>(x -> over(x), "s")
 * List&lt;Object> all = list("a", "b");      →  new List_&lt;Object>("a", "b")
 * </pre>
 */
public final class TypeArguments {
    private final Reading reading;
    private final Receivers receivers;

    public TypeArguments(Reading reading) {
        this.reading = reading;
        this.receivers = new Receivers(reading);
    }

    /** Those of a called coroutine's task or of an operation of {@code Yield}; empty where inference finds them. */
    public List<TypeMirror> ofWait(TreePath path, ExecutableElement coroutine) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        if (HiddenTypes.isMadeRaw(coroutine) || TypeParameters.of(coroutine).isEmpty()) return List.of();
        boolean isNeeded = !call.getTypeArguments().isEmpty()
                || call.getArguments().stream().anyMatch(each -> isInferred(new TreePath(path, each)))
                || Varargs.isSpread(reading, path);
        return isNeeded ? of(path, coroutine).orElse(List.of()) : List.of();
    }

    /** Those that the user wrote in a call, a creation or a reference of a member. */
    List<TypeMirror> written(TreePath path, ExecutableElement member) {
        return isWritten(path.getLeaf()) ? of(path, member).orElse(List.of()) : List.of();
    }

    private static boolean isWritten(Tree tree) {
        if (tree instanceof MethodInvocationTree call) {
            return !call.getTypeArguments().isEmpty();
        } else if (tree instanceof MemberReferenceTree reference) {
            return reference.getTypeArguments() != null
                    && !reference.getTypeArguments().isEmpty();
        }
        return tree instanceof NewClassTree creation
                && (!creation.getTypeArguments().isEmpty() || hasArguments(creation.getIdentifier()));
    }

    private static boolean hasArguments(Tree name) {
        return Grammar.unannotated(name) instanceof ParameterizedTypeTree generic
                && !generic.getTypeArguments().isEmpty();
    }

    /** Whether the type of an argument depends on the parameter that it is for. */
    private boolean isInferred(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree parenthesized) {
            return isInferred(new TreePath(path, parenthesized.getExpression()));
        } else if (tree instanceof MethodInvocationTree) {
            return reading.element(path) instanceof ExecutableElement method
                    && !method.getTypeParameters().isEmpty();
        }
        return PolyExpressions.is(tree)
                || tree instanceof NewClassTree creation
                        && Grammar.unannotated(creation.getIdentifier()) instanceof ParameterizedTypeTree generic
                        && generic.getTypeArguments().isEmpty();
    }

    /** All of them; empty if one has no name. */
    private Optional<List<TypeMirror>> of(TreePath path, ExecutableElement member) {
        Map<TypeParameterElement, TypeMirror> known = new HashMap<>();
        if (!PrivateMembers.isStatic(member)) {
            receiver(path, member).ifPresent(type -> learn(type, known));
        }
        own(path, member, known);
        List<TypeMirror> all = new ArrayList<>();
        for (TypeParameterElement parameter : TypeParameters.of(member)) {
            TypeMirror type = known.get(parameter);
            if (type == null || type.getKind() == TypeKind.WILDCARD || !hasName(type)) return Optional.empty();
            all.add(Denotable.of(reading, type));
        }
        return Optional.of(all);
    }

    /** What a member is called on or what is created, as an instance of the class that declares it. */
    private Optional<DeclaredType> receiver(TreePath path, ExecutableElement member) {
        Tree tree = path.getLeaf();
        TreePath named = tree instanceof MethodInvocationTree call ? new TreePath(path, call.getMethodSelect()) : path;
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        TypeMirror type = tree instanceof NewClassTree
                ? reading.trees.getTypeMirror(path)
                : receivers
                        .explicit(named)
                        .orElseGet(() -> receivers.scopeOf(path, member).asType());
        return above(type, declaring);
    }

    private Optional<DeclaredType> above(TypeMirror type, TypeElement declaring) {
        if (type instanceof DeclaredType declared && declared.asElement().equals(declaring)) {
            return Optional.of(declared);
        }
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.NULL) return Optional.empty();
        return reading.types.directSupertypes(type).stream()
                .flatMap(up -> above(up, declaring).stream())
                .findFirst();
    }

    private static void learn(TypeMirror type, Map<TypeParameterElement, TypeMirror> known) {
        if (type instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED) {
            List<? extends TypeParameterElement> parameters = ((TypeElement) declared.asElement()).getTypeParameters();
            for (int i = 0; i < declared.getTypeArguments().size(); i++) {
                known.put(parameters.get(i), declared.getTypeArguments().get(i));
            }
            learn(declared.getEnclosingType(), known);
        }
    }

    /** The type parameters of the method itself: as written, or as they are in the types that the call has. */
    private void own(TreePath path, ExecutableElement member, Map<TypeParameterElement, TypeMirror> known) {
        Tree tree = path.getLeaf();
        List<? extends TypeParameterElement> parameters = member.getTypeParameters();
        List<? extends Tree> written = tree instanceof MethodInvocationTree call
                ? call.getTypeArguments()
                : tree instanceof MemberReferenceTree reference
                        ? reference.getTypeArguments()
                        : ((NewClassTree) tree).getTypeArguments();
        if (written != null && written.size() == parameters.size()) {
            for (int i = 0; i < parameters.size(); i++) {
                known.put(parameters.get(i), reading.trees.getTypeMirror(new TreePath(path, written.get(i))));
            }
        } else if (tree instanceof MethodInvocationTree call
                && reading.trees.getTypeMirror(new TreePath(path, call.getMethodSelect()))
                        instanceof ExecutableType actual) {
            ExecutableType declared = (ExecutableType) member.asType();
            match(declared.getReturnType(), actual.getReturnType(), parameters, known);
            for (int i = 0; i < declared.getParameterTypes().size(); i++) {
                match(
                        declared.getParameterTypes().get(i),
                        actual.getParameterTypes().get(i),
                        parameters,
                        known);
            }
        }
    }

    private static void match(
            TypeMirror declared,
            TypeMirror actual,
            List<? extends TypeParameterElement> parameters,
            Map<TypeParameterElement, TypeMirror> known) {
        if (declared == null || actual == null) return;
        if (declared instanceof TypeVariable variable && parameters.contains(variable.asElement())) {
            known.putIfAbsent((TypeParameterElement) variable.asElement(), actual);
        } else if (declared instanceof ArrayType array && actual instanceof ArrayType other) {
            match(array.getComponentType(), other.getComponentType(), parameters, known);
        } else if (declared instanceof WildcardType wildcard && actual instanceof WildcardType other) {
            match(wildcard.getExtendsBound(), other.getExtendsBound(), parameters, known);
            match(wildcard.getSuperBound(), other.getSuperBound(), parameters, known);
        } else if (declared instanceof DeclaredType type
                && actual instanceof DeclaredType other
                && type.asElement().equals(other.asElement())) {
            int count = Math.min(
                    type.getTypeArguments().size(), other.getTypeArguments().size());
            for (int i = 0; i < count; i++) {
                match(type.getTypeArguments().get(i), other.getTypeArguments().get(i), parameters, known);
            }
            match(type.getEnclosingType(), other.getEnclosingType(), parameters, known);
        }
    }

    /** Whether a type can be written as a type argument. */
    private static boolean hasName(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> !Denotable.isCaptured(type);
            case ARRAY -> {
                TypeMirror component = ((ArrayType) type).getComponentType();
                yield component.getKind().isPrimitive() || hasName(component);
            }
            case WILDCARD -> {
                TypeMirror above = ((WildcardType) type).getExtendsBound();
                TypeMirror below = ((WildcardType) type).getSuperBound();
                yield (above == null || hasName(above)) && (below == null || hasName(below));
            }
            case DECLARED ->
                ((DeclaredType) type).asElement().getSimpleName().length() > 0
                        && ((DeclaredType) type).getTypeArguments().stream().allMatch(TypeArguments::hasName);
            default -> false;
        };
    }
}
