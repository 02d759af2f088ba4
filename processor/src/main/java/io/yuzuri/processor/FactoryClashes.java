package io.yuzuri.processor;

import io.yuzuri.processor.emit.Factories;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Factories that cannot stand beside each other. An instance method's receiver is its factory's first parameter, so
 * that it comes to stand beside the static methods that take such an object first:
 *
 * <pre>
 * void run(int n)                 →  run(X self, int n)
 * static void run(X x, int n)     →  run(X x, int n)          the same signature
 * static void run(Object o, int n) → run(Object o, int n)     a call of this one could mean the other
 * </pre>
 *
 * Methods of one form keep the overload choice that they have as methods, unless private classes make their factories
 * the same.
 */
final class FactoryClashes {
    private FactoryClashes() {}

    /** Those of the others whose factories clash with that of a method. */
    static Stream<ExecutableElement> of(ExecutableElement method, List<ExecutableElement> others, Types types) {
        return others.stream()
                .filter(other -> other.getSimpleName().contentEquals(method.getSimpleName()))
                .filter(other -> isStatic(other) == isStatic(method)
                        ? obscures(method, other, types)
                        : clash(method, other, types));
    }

    /**
     * Whether methods of one form lose the overload choice that they have: one that mentions private classes has the
     * factory of the other, or has none, so that a call would mean that of the other.
     */
    private static boolean obscures(ExecutableElement one, ExecutableElement other, Types types) {
        if (Factories.mentionsHidden(one) == Factories.mentionsHidden(other)) return false;
        ExecutableElement hidden = Factories.mentionsHidden(one) ? one : other;
        return Factories.areSame(one, other) || Factories.isLeftOut(hidden) && clash(one, other, types);
    }

    private static boolean clash(ExecutableElement one, ExecutableElement other, Types types) {
        List<TypeMirror> first = parameters(one, types);
        List<TypeMirror> second = parameters(other, types);
        int arity = Math.max(first.size(), second.size());
        List<List<TypeMirror>> firsts = forms(first, one.isVarArgs(), arity);
        List<List<TypeMirror>> seconds = forms(second, other.isVarArgs(), arity);
        return firsts.stream().anyMatch(a -> seconds.stream().anyMatch(b -> mayMeanEither(a, b, types)));
    }

    private static List<TypeMirror> parameters(ExecutableElement method, Types types) {
        List<TypeMirror> parameters = new ArrayList<>();
        if (!isStatic(method)) {
            parameters.add(types.erasure(method.getEnclosingElement().asType()));
        }
        method.getParameters().forEach(parameter -> parameters.add(types.erasure(parameter.asType())));
        return parameters;
    }

    /** The parameter lists that a method has for its callers: one, or one for each number of variable arguments. */
    private static List<List<TypeMirror>> forms(List<TypeMirror> parameters, boolean isVarArgs, int longest) {
        List<List<TypeMirror>> forms = new ArrayList<>(List.of(parameters));
        if (isVarArgs) {
            int fixed = parameters.size() - 1;
            TypeMirror component = ((ArrayType) parameters.get(fixed)).getComponentType();
            for (int size = fixed; size <= longest; size++) {
                List<TypeMirror> form = new ArrayList<>(parameters.subList(0, fixed));
                while (form.size() < size) {
                    form.add(component);
                }
                forms.add(form);
            }
        }
        return forms;
    }

    private static boolean mayMeanEither(List<TypeMirror> one, List<TypeMirror> other, Types types) {
        if (one.size() != other.size()) return false;
        for (int i = 0; i < one.size(); i++) {
            TypeMirror a = one.get(i);
            TypeMirror b = other.get(i);
            if (a.getKind() == TypeKind.ERROR || b.getKind() == TypeKind.ERROR) return false;
            if (!types.isAssignable(a, b) && !types.isAssignable(b, a)) return false;
        }
        return true;
    }

    private static boolean isStatic(Element method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }
}
