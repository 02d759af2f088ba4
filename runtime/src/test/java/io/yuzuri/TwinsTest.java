package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Generated code calls the twin of every suspending operation, by name and parameters alone. */
class TwinsTest {
    /** The operations of {@link Yield} that do not suspend, and so have no twin. */
    private static final Set<String> PLAIN = Set.of(
            "spawn",
            "close",
            "drained",
            "isDrained",
            "isStopping",
            "isCancelled",
            "provider",
            "current",
            "clock",
            "nanoTime",
            "random");

    private static List<Method> suspending() {
        List<Method> methods = new ArrayList<>();
        for (Method method : Yield.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !PLAIN.contains(method.getName())) methods.add(method);
        }
        return methods;
    }

    @Test
    void eachSuspendingOperationHasItsTwin() throws NoSuchMethodException {
        for (Method method : suspending()) {
            Method twin = Resumable.class.getDeclaredMethod(method.getName(), method.getParameterTypes());
            assertEquals(boolean.class, twin.getReturnType(), twin.toString());
            assertTrue(
                    Modifier.isProtected(twin.getModifiers()) && Modifier.isFinal(twin.getModifiers()),
                    twin.toString());
            Set<Class<?>> declared = Set.of(twin.getExceptionTypes());
            // Throwable is what a coroutine of the runtime's own, called by the twin, may throw at once.
            assertTrue(Set.of(IOException.class, Throwable.class).containsAll(declared), twin.toString());
            assertEquals(
                    Set.of(method.getExceptionTypes()).contains(IOException.class),
                    declared.contains(IOException.class));
        }
    }

    @Test
    void eachTwinHasItsOperation() throws NoSuchMethodException {
        Set<String> contract = Set.of("step", "enter", "done");
        List<Method> twins = Arrays.stream(Resumable.class.getDeclaredMethods())
                .filter(method -> Modifier.isProtected(method.getModifiers()))
                .filter(method -> method.getReturnType() == boolean.class && !contract.contains(method.getName()))
                .collect(Collectors.toList());
        assertFalse(twins.isEmpty());
        for (Method twin : twins) Yield.class.getMethod(twin.getName(), twin.getParameterTypes());
        assertEquals(suspending().size(), twins.size());
    }

    @Test
    void theSuspendingOperationsAndOnlyTheyAreMarkedCoroutines() throws IOException {
        // CLASS retention keeps reflection from seeing the mark; the class file has it, once for each method.
        String bytes;
        try (InputStream in = Yield.class.getResourceAsStream("Yield.class")) {
            bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        assertTrue(bytes.contains("RuntimeInvisibleAnnotations") && bytes.contains("Lio/yuzuri/Coroutine;"));
        com.tngtech.archunit.core.domain.JavaClass yield =
                new com.tngtech.archunit.core.importer.ClassFileImporter().importClass(Yield.class);
        for (com.tngtech.archunit.core.domain.JavaMethod method : yield.getMethods()) {
            boolean operation = method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                    && !PLAIN.contains(method.getName());
            assertEquals(operation, method.isAnnotatedWith(Coroutine.class), method.getFullName());
        }
    }
}
