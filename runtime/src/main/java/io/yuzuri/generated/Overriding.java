package io.yuzuri.generated;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a bridge leads to. The class that has it may inherit the method that it calls from a superclass which knows
 * nothing of the one that it overrides; so the parameters of both are compared as that class sees them, type arguments
 * filled in.
 *
 * <pre>
 * interface Box&lt;T&gt; { void put(T value); }
 * class Texts { public void put(String value) {…} }
 * class Both extends Texts implements Box&lt;String&gt; {}       // has a bridge put(Object) to Texts.put(String)
 * </pre>
 */
final class Overriding {
    private final Method method;
    private final Class<?> seenFrom;

    /** Of each class above, what its type variables and those of the classes around it are, erased. */
    private final Map<Class<?>, Map<TypeVariable<?>, Class<?>>> arguments = new HashMap<>();

    private final Class<?>[] parameters;

    /** What overrides a method in a class. */
    Overriding(Method method, Class<?> seenFrom) {
        this.method = method;
        this.seenFrom = seenFrom;
        learn(seenFrom, Map.of());
        this.parameters = parameters(method);
    }

    private void learn(Class<?> type, Map<TypeVariable<?>, Class<?>> known) {
        if (arguments.putIfAbsent(type, known) != null) return;
        if (type.getSuperclass() != null) learn(type.getSuperclass(), known(type.getGenericSuperclass(), known));
        for (Type above : type.getGenericInterfaces()) {
            learn(erased(above, known), known(above, known));
        }
    }

    /**
     * What a supertype says of its class's type variables, where it is written. The same variable may be said to be
     * itself there ({@code class Node<T> { class Leaf extends Node<T> {} }}), so nothing is looked up twice.
     */
    private static Map<TypeVariable<?>, Class<?>> known(Type above, Map<TypeVariable<?>, Class<?>> known) {
        Map<TypeVariable<?>, Class<?>> said = new HashMap<>();
        for (Type at = above; at instanceof ParameterizedType type; at = type.getOwnerType()) {
            TypeVariable<?>[] variables = ((Class<?>) type.getRawType()).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                said.put(variables[i], erased(type.getActualTypeArguments()[i], known));
            }
        }
        return said;
    }

    /** The parameters of a method that the class has, as the class sees them. */
    private Class<?>[] parameters(Method of) {
        Map<TypeVariable<?>, Class<?>> known = arguments.getOrDefault(of.getDeclaringClass(), Map.of());
        return Arrays.stream(of.getGenericParameterTypes())
                .map(type -> erased(type, known))
                .toArray(Class<?>[]::new);
    }

    private static Class<?> erased(Type type, Map<TypeVariable<?>, Class<?>> known) {
        if (type instanceof Class<?> plain) return plain;
        if (type instanceof ParameterizedType parameterized) return erased(parameterized.getRawType(), known);
        if (type instanceof WildcardType wildcard) return erased(wildcard.getUpperBounds()[0], known);
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(erased(array.getGenericComponentType(), known), 0)
                    .getClass();
        }
        TypeVariable<?> variable = (TypeVariable<?>) type;
        return known.containsKey(variable) ? known.get(variable) : erased(variable.getBounds()[0], known);
    }

    /** The method that is no bridge, of the class or of the nearest one above that has one. */
    Optional<Method> target() {
        for (Class<?> at = seenFrom; at != null; at = at.getSuperclass()) {
            Optional<Method> found =
                    Arrays.stream(at.getDeclaredMethods()).filter(this::isBy).findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private boolean isBy(Method other) {
        return !other.isBridge()
                && !Modifier.isStatic(other.getModifiers())
                && !Modifier.isPrivate(other.getModifiers())
                && other.getName().equals(method.getName())
                && Arrays.equals(parameters(other), parameters);
    }
}
