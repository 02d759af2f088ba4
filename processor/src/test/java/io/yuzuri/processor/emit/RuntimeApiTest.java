package io.yuzuri.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each name of {@link RuntimeApi} is there in the runtime, where generated code of another package can reach it. */
class RuntimeApiTest {
    @Test
    void everyClassExistsAndIsPublic() throws Exception {
        List<Class<?>> classes = classes();
        assertFalse(classes.isEmpty());
        for (Class<?> type : classes) {
            assertTrue(Modifier.isPublic(type.getModifiers()), type::getName);
        }
    }

    @Test
    void everyMemberExistsAndIsPublicOrProtected() throws Exception {
        List<Class<?>> classes = classes();
        List<String> missing = new ArrayList<>();
        for (Field constant : constants(String.class)) {
            String name = (String) constant.get(null);
            boolean there = classes.stream()
                    .flatMap(RuntimeApiTest::members)
                    .anyMatch(member -> member.getName().equals(name));
            if (!there && !name.equals(RuntimeApi.PACKAGE)) missing.add(constant.getName() + " = " + name);
        }
        assertEquals(List.of(), missing);
    }

    /**
     * A call of a coroutine of {@code Yield} becomes a call of the method of {@code Resumable} with the same
     * parameters.
     */
    @Test
    void everySuspendingOperationHasItsTwin() throws Exception {
        Class<?> resumable = Class.forName(RuntimeApi.RESUMABLE.reflectionName());
        List<String> lacking = new ArrayList<>();
        for (JavaMethod operation :
                new ClassFileImporter().importClass(Yield.class).getMethods()) {
            if (operation.isAnnotatedWith(Coroutine.class)) {
                boolean hasTwin = Arrays.stream(resumable.getDeclaredMethods())
                        .filter(twin -> twin.getName().equals(operation.getName()))
                        .filter(twin -> twin.getReturnType() == boolean.class && isReachable(twin))
                        .anyMatch(twin -> Arrays.equals(
                                twin.getParameterTypes(), operation.reflect().getParameterTypes()));
                if (!hasTwin) lacking.add(operation.getFullName());
            }
        }
        assertEquals(List.of(), lacking);
    }

    private static List<Class<?>> classes() throws Exception {
        List<Class<?>> classes = new ArrayList<>();
        for (Field constant : constants(ClassName.class)) {
            classes.add(Class.forName(((ClassName) constant.get(null)).reflectionName()));
        }
        return classes;
    }

    private static List<Field> constants(Class<?> type) {
        return Arrays.stream(RuntimeApi.class.getDeclaredFields())
                .filter(field -> field.getType() == type)
                .toList();
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.<Member>concat(Arrays.stream(type.getDeclaredFields()), Arrays.stream(type.getDeclaredMethods()))
                .filter(RuntimeApiTest::isReachable);
    }

    private static boolean isReachable(Member member) {
        return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
    }
}
