package io.yuzuri.processor.shadow;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's own environment inside those that build tools hand to processors.
 *
 * <p>Gradle wraps the environment in an object with the real one in a field, IntelliJ in a {@link Proxy} whose handler
 * holds it. {@code Trees.instance} takes neither. This is the only class of the processor that reflects on other
 * people's objects: it looks for any field that holds an environment, whatever its name.
 */
public final class Unwrap {
    private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";
    private static final int DEEPEST = 8;

    private Unwrap() {}

    /** The innermost environment that can be reached, which is the argument itself if nothing is wrapped. */
    public static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        ProcessingEnvironment current = environment;
        for (int depth = 0; depth < DEEPEST && !isJavacs(current); depth++) {
            Optional<ProcessingEnvironment> inner = inside(current);
            if (inner.isEmpty()) return current;
            current = inner.get();
        }
        return current;
    }

    /** Whether the compiler is javac, wrapped or not. Other compilers answer false; never throws. */
    public static boolean isJavac(ProcessingEnvironment environment) {
        return environment != null && isJavacs(unwrap(environment));
    }

    private static boolean isJavacs(ProcessingEnvironment environment) {
        for (Class<?> type = environment.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(JAVAC)) return true;
        }
        return false;
    }

    private static Optional<ProcessingEnvironment> inside(ProcessingEnvironment wrapper) {
        Object holder = Proxy.isProxyClass(wrapper.getClass()) ? Proxy.getInvocationHandler(wrapper) : wrapper;
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && read(field, holder) instanceof ProcessingEnvironment inner
                        && inner != wrapper) {
                    return Optional.of(inner);
                }
            }
        }
        return Optional.empty();
    }

    private static Object read(Field field, Object holder) {
        if (field.getType().isPrimitive()) return null;
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException | InaccessibleObjectException | SecurityException e) {
            return null;
        }
    }
}
