package io.yuzuri.generated;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How generated code reaches members that it may not name. For generated code only.
 *
 * <p>A generated class stands beside the user's class, not in it: private members, inherited protected ones and
 * {@code super} are found once, by a private lookup in the user's class, which the module system grants within one
 * module.
 */
public final class Access {
    private Access() {}

    /** The handle of an instance field that {@code owner} declares or inherits. */
    public static VarHandle field(Lookup caller, Class<?> owner, String name, Class<?> type) {
        return field(caller, owner, owner, name, type);
    }

    /**
     * The handle of an instance field that {@code owner} may reach.
     *
     * @param site the class that the field is looked up in, which {@code owner} may hide it from
     */
    public static VarHandle field(Lookup caller, Class<?> owner, Class<?> site, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, caller).findVarHandle(site, name, type);
        } catch (ReflectiveOperationException e) {
            throw missing(site, name, e);
        }
    }

    /**
     * The handle that gets a static field.
     *
     * <p>Not a {@link VarHandle}: making one initialises the class, which then may want the handles that are being
     * made.
     */
    public static MethodHandle staticGetter(Lookup caller, Class<?> owner, String name, Class<?> type) {
        return staticGetter(caller, owner, owner, name, type);
    }

    /** The handle that gets a static field of {@code site} that {@code owner} may reach. */
    public static MethodHandle staticGetter(Lookup caller, Class<?> owner, Class<?> site, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, caller).findStaticGetter(site, name, type);
        } catch (ReflectiveOperationException e) {
            throw missing(site, name, e);
        }
    }

    /** The handle that sets a static field. */
    public static MethodHandle staticSetter(Lookup caller, Class<?> owner, String name, Class<?> type) {
        return staticSetter(caller, owner, owner, name, type);
    }

    /** The handle that sets a static field of {@code site} that {@code owner} may reach. */
    public static MethodHandle staticSetter(Lookup caller, Class<?> owner, Class<?> site, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, caller).findStaticSetter(site, name, type);
        } catch (ReflectiveOperationException e) {
            throw missing(site, name, e);
        }
    }

    /** The handle of an instance method; its first parameter is the receiver. */
    public static MethodHandle method(
            Lookup caller, Class<?> owner, String name, Class<?> returned, Class<?>... parameters) {
        return method(caller, owner, owner, name, returned, parameters);
    }

    /** The handle of an instance method of {@code site} that {@code owner} may call on one of its own kind. */
    public static MethodHandle method(
            Lookup caller, Class<?> owner, Class<?> site, String name, Class<?> returned, Class<?>... parameters) {
        try {
            return MethodHandles.privateLookupIn(owner, caller)
                    .findVirtual(site, name, MethodType.methodType(returned, parameters))
                    .asFixedArity();
        } catch (ReflectiveOperationException e) {
            throw missing(site, name, e);
        }
    }

    /** The handle of a static method. */
    public static MethodHandle staticMethod(
            Lookup caller, Class<?> owner, String name, Class<?> returned, Class<?>... parameters) {
        return staticMethod(caller, owner, owner, name, returned, parameters);
    }

    /** The handle of a static method of {@code site} that {@code owner} may call. */
    public static MethodHandle staticMethod(
            Lookup caller, Class<?> owner, Class<?> site, String name, Class<?> returned, Class<?>... parameters) {
        try {
            return MethodHandles.privateLookupIn(owner, caller)
                    .findStatic(site, name, MethodType.methodType(returned, parameters))
                    .asFixedArity();
        } catch (ReflectiveOperationException e) {
            throw missing(site, name, e);
        }
    }

    /** The handle of {@code super.name(…)} as called in {@code owner}. */
    public static MethodHandle superMethod(
            Lookup caller, Class<?> owner, Class<?> parent, String name, Class<?> returned, Class<?>... parameters) {
        try {
            MethodType type = MethodType.methodType(returned, parameters);
            return MethodHandles.privateLookupIn(owner, caller)
                    .findSpecial(parent, name, type, owner)
                    .asFixedArity();
        } catch (ReflectiveOperationException e) {
            throw missing(owner, name, e);
        }
    }

    /** The handle of a constructor. */
    public static MethodHandle constructor(Lookup caller, Class<?> owner, Class<?>... parameters) {
        try {
            return MethodHandles.privateLookupIn(owner, caller)
                    .findConstructor(owner, MethodType.methodType(void.class, parameters))
                    .asFixedArity();
        } catch (ReflectiveOperationException e) {
            throw missing(owner, "<init>", e);
        }
    }

    /**
     * The handle that gives {@code outer.this} of an instance of {@code inner}, which {@code outer} is declared around.
     *
     * <p>javac leaves the field out of a class that needs it in dead code only; what calls the handle then is dead,
     * too.
     */
    public static MethodHandle outer(Lookup caller, Class<?> inner, Class<?> outer) {
        MethodHandle handle = MethodHandles.identity(inner);
        try {
            for (Class<?> at = inner; at != outer; at = at.getEnclosingClass()) {
                Field field = outerField(at);
                MethodHandle getter =
                        MethodHandles.privateLookupIn(at, caller).findGetter(at, field.getName(), field.getType());
                handle = MethodHandles.filterReturnValue(handle, getter);
            }
        } catch (ReflectiveOperationException e) {
            MethodHandle failing = MethodHandles.throwException(outer, LinkageError.class)
                    .bindTo(missing(inner, outer.getName() + ".this", e));
            return MethodHandles.dropArguments(failing, 0, inner);
        }
        return handle.asType(MethodType.methodType(outer, inner));
    }

    private static Field outerField(Class<?> inner) throws NoSuchFieldException {
        for (Field field : inner.getDeclaredFields()) {
            if (field.isSynthetic() && field.getName().startsWith("this$")) return field;
        }
        throw new NoSuchFieldException("this$0");
    }

    /** The class, initialised: {@code new} does that before it evaluates its arguments, a static call after. */
    public static Class<?> initialized(Class<?> type) {
        try {
            return Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The private class of this binary name, not initialised. */
    public static Class<?> type(Lookup caller, String name) {
        try {
            return Class.forName(name, false, caller.lookupClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw (LinkageError) new NoClassDefFoundError(name).initCause(e);
        }
    }

    /** The name of a constant, or null if there is none: {@code switch} with a label for null. */
    public static String nameOf(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** The value, if it is an instance of the class, else null: {@code value instanceof T t}. */
    public static <T> T as(Class<T> type, Object value) {
        return type.isInstance(value) ? type.cast(value) : null;
    }

    /**
     * What a reference to a method of {@code receiver} is: that is evaluated, and must not be null, when the reference
     * is.
     */
    public static <T, R> R bind(T receiver, Function<T, R> reference) {
        return reference.apply(Objects.requireNonNull(receiver));
    }

    /** {@code new T[n][m][]}. */
    public static <A> A newArray(Class<A> array, int... dimensions) {
        Class<?> component = array;
        for (int i = 0; i < dimensions.length; i++) {
            component = component.getComponentType();
        }
        return array.cast(Array.newInstance(component, dimensions));
    }

    /** {@code new T[] {…}}. */
    public static <A> A arrayOf(Class<A> array, Object[] values) {
        A made = newArray(array, values.length);
        System.arraycopy(values, 0, made, 0, values.length);
        return made;
    }

    /**
     * The handle that makes an object of a private functional interface of one of an interface like it.
     *
     * @param declared the type of the method where it is declared
     */
    public static MethodHandle functional(
            Lookup caller, Class<?> target, String name, Class<?> like, MethodType declared) {
        try {
            Method method = Stream.of(like.getDeclaredMethods()).findFirst().orElseThrow();
            Lookup lookup = MethodHandles.privateLookupIn(target, caller);
            List<Object> arguments = new ArrayList<>(
                    List.of(declared, lookup.unreflect(method), declared, LambdaMetafactory.FLAG_BRIDGES));
            List<MethodType> bridges = bridges(target, name, declared);
            arguments.add(bridges.size());
            arguments.addAll(bridges);
            return LambdaMetafactory.altMetafactory(
                            lookup, name, MethodType.methodType(target, like), arguments.toArray())
                    .getTarget();
        } catch (ReflectiveOperationException | LambdaConversionException e) {
            throw missing(target, name, e);
        }
    }

    /** The types that the method has in interfaces above, where those are others. */
    private static List<MethodType> bridges(Class<?> target, String name, MethodType declared) {
        return Stream.of(target.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == declared.parameterCount())
                .map(method -> MethodType.methodType(method.getReturnType(), method.getParameterTypes()))
                .filter(type -> !type.equals(declared))
                .distinct()
                .toList();
    }

    private static LinkageError missing(Class<?> owner, String name, Exception cause) {
        return new IncompatibleClassChangeError(owner.getName() + "." + name
                + " is not what the generated class was compiled against: compile both again (" + cause + ")");
    }

    /**
     * Throws the very object given, checked or not: {@code throw Access.rethrow(failure)}.
     *
     * @return never
     */
    public static RuntimeException rethrow(Throwable failure) {
        throw Access.<RuntimeException>sneak(failure);
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X sneak(Throwable failure) throws X {
        throw (X) failure;
    }
}
