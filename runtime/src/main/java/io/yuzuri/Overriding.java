package io.yuzuri;

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
 * Where a bridge leads to. The class that has it may inherit the method that it calls from a superclass which knows nothing
 * of the one that it overrides; so the parameters of both are compared as that class sees them, type arguments filled in.
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
    private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();
    private final Class<?>[] parameters;

    /** What overrides a method in a class. */
    Overriding(Method method, Class<?> seenFrom) {
        this.method = method;
        this.seenFrom = seenFrom;
        learn(seenFrom);
        this.parameters = parameters(method);
    }

    private void learn(Class<?> type) {
        if (type.getSuperclass() != null) learn(type.getGenericSuperclass());
        for (Type above : type.getGenericInterfaces()) learn(above);
    }

    private void learn(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] variables = ((Class<?>) parameterized.getRawType()).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                arguments.put(variables[i], parameterized.getActualTypeArguments()[i]);
            }
        }
        learn(erased(type));
    }

    private Class<?>[] parameters(Method of) {
        return Arrays.stream(of.getGenericParameterTypes()).map(this::erased).toArray(Class<?>[]::new);
    }

    private Class<?> erased(Type type) {
        if (type instanceof Class<?> plain) return plain;
        if (type instanceof ParameterizedType parameterized) return erased(parameterized.getRawType());
        if (type instanceof WildcardType wildcard) return erased(wildcard.getUpperBounds()[0]);
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(erased(array.getGenericComponentType()), 0).getClass();
        }
        TypeVariable<?> variable = (TypeVariable<?>) type;
        return erased(arguments.getOrDefault(variable, variable.getBounds()[0]));
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
