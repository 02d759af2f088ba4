package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
final class TaskNames {
    private static final String COROUTINE = "io.yuzuri.Coroutine";

    /** Asked for over and over while a file is written: each owner is looked through once. */
    private final Map<TypeElement, Map<ExecutableElement, ClassName>> known = new HashMap<>();

    /** The class that holds the factories of this class's coroutines. */
    static ClassName tasksOf(TypeElement owner) {
        StringBuilder name = new StringBuilder(owner.getSimpleName());
        Element outer = owner.getEnclosingElement();
        while (outer instanceof TypeElement) {
            name.insert(0, outer.getSimpleName() + "_");
            outer = outer.getEnclosingElement();
        }
        return ClassName.get(((PackageElement) outer).getQualifiedName().toString(), name + "Tasks");
    }

    /** The task class of a coroutine. */
    ClassName taskOf(ExecutableElement coroutine) {
        return tasksIn((TypeElement) coroutine.getEnclosingElement()).get(coroutine);
    }

    /** The task classes of an owner's coroutines, in order. */
    Collection<ClassName> tasksOfAll(TypeElement owner) {
        return tasksIn(owner).values();
    }

    /** The simple names of the classes nested in the factories' class. */
    Set<String> nested(TypeElement owner) {
        Set<String> names = new HashSet<>(
                Set.of(Accessors.HOLDER, Accessors.INITIALIZER, tasksOf(owner).simpleName()));
        tasksOfAll(owner).forEach(task -> names.add(task.simpleName()));
        return names;
    }

    private Map<ExecutableElement, ClassName> tasksIn(TypeElement owner) {
        return known.computeIfAbsent(owner, TaskNames::named);
    }

    private static Map<ExecutableElement, ClassName> named(TypeElement owner) {
        ClassName tasks = tasksOf(owner);
        List<ExecutableElement> coroutines = coroutines(owner);
        Map<String, Long> namesakes = coroutines.stream()
                .collect(Collectors.groupingBy(each -> folded(className(each)), Collectors.counting()));
        Map<String, Integer> twins = new HashMap<>();
        Map<ExecutableElement, ClassName> names = new LinkedHashMap<>();
        for (ExecutableElement coroutine : coroutines) {
            String name = className(coroutine);
            if (namesakes.get(folded(name)) > 1) {
                name += signature(coroutine);
                int number = twins.merge(folded(name), 1, Integer::sum);
                name += number == 1 ? "" : "_" + number;
            }
            names.put(coroutine, tasks.nestedClass(name.equals(tasks.simpleName()) ? name + "_" : name));
        }
        return names;
    }

    /** Names that some file system cannot tell apart are one. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String className(ExecutableElement coroutine) {
        String method = coroutine.getSimpleName().toString();
        String name = method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
        return isTaken(name, coroutine.getEnclosingElement()) ? name + "_" : name;
    }

    /** Whether a class of that name would hide one that every file names: the holders of accessors, the classes around it. */
    private static boolean isTaken(String name, Element owner) {
        boolean isHolder = name.equals(Accessors.HOLDER) || name.equals(Accessors.INITIALIZER);
        return isHolder
                || owner instanceof TypeElement
                        && (owner.getSimpleName().contentEquals(name) || isTaken(name, owner.getEnclosingElement()));
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
    private static List<ExecutableElement> coroutines(TypeElement owner) {
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
