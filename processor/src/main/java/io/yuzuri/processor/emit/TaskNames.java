package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * The names of generated classes, computed from declarations alone, so that a caller in another jar gets the same.
 *
 * <pre>
 * app.Outer.Inner              →  app.Outer_InnerTasks
 * echo(SocketChannel)          →  Echo
 * read(int), read(byte[], int) →  Read_int, Read_byteArray_int
 * </pre>
 */
public final class TaskNames {
    private static final String COROUTINE = "io.yuzuri.Coroutine";

    private TaskNames() {}

    /** The class that holds the factories of this class's coroutines. */
    public static ClassName tasksOf(TypeElement owner) {
        StringBuilder name = new StringBuilder(owner.getSimpleName());
        Element outer = owner.getEnclosingElement();
        while (outer instanceof TypeElement) {
            name.insert(0, outer.getSimpleName() + "_");
            outer = outer.getEnclosingElement();
        }
        return ClassName.get(((PackageElement) outer).getQualifiedName().toString(), name + "Tasks");
    }

    /** The task class of a coroutine. */
    static ClassName taskOf(ExecutableElement coroutine) {
        TypeElement owner = (TypeElement) coroutine.getEnclosingElement();
        List<ExecutableElement> namesakes = coroutines(owner).stream()
                .filter(other -> className(other).equalsIgnoreCase(className(coroutine)))
                .toList();
        String name = className(coroutine);
        if (namesakes.size() > 1) {
            String signature = signature(coroutine);
            List<ExecutableElement> twins = namesakes.stream()
                    .filter(other ->
                            (className(other) + signature(other)).equalsIgnoreCase(className(coroutine) + signature))
                    .collect(Collectors.toCollection(ArrayList::new));
            int index = indexOf(twins, coroutine);
            name += signature + (index == 0 ? "" : "_" + (index + 1));
        }
        ClassName tasks = tasksOf(owner);
        return tasks.nestedClass(name.equals(tasks.simpleName()) ? name + "_" : name);
    }

    /** The simple names of the classes nested in the factories' class. */
    static Set<String> nested(TypeElement owner) {
        Set<String> names =
                new HashSet<>(Set.of(Accessors.HOLDER, tasksOf(owner).simpleName()));
        coroutines(owner).forEach(coroutine -> names.add(taskOf(coroutine).simpleName()));
        return names;
    }

    private static int indexOf(List<ExecutableElement> twins, ExecutableElement coroutine) {
        for (int i = 0; i < twins.size(); i++) {
            if (twins.get(i).equals(coroutine)) {
                return i;
            }
        }
        return 0;
    }

    private static String className(ExecutableElement coroutine) {
        String name = coroutine.getSimpleName().toString();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String signature(ExecutableElement coroutine) {
        return coroutine.getParameters().stream()
                .map(parameter -> "_" + simpleName(parameter.asType()))
                .collect(Collectors.joining());
    }

    private static String simpleName(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return simpleName(((ArrayType) type).getComponentType()) + "Array";
        } else if (type.getKind() == TypeKind.DECLARED) {
            return ((DeclaredType) type).asElement().getSimpleName().toString();
        } else if (type.getKind() == TypeKind.TYPEVAR) {
            return ((TypeVariable) type).asElement().getSimpleName().toString();
        }
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    /** The coroutines that a class declares, in order. */
    static List<ExecutableElement> coroutines(TypeElement owner) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(method -> method.getKind() == ElementKind.METHOD && isCoroutine(method))
                .toList();
    }

    static boolean isCoroutine(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(COROUTINE));
    }
}
