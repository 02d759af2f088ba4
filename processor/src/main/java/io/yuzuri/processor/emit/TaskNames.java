package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import javax.lang.model.type.IntersectionType;
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
 *
 * A class hides those of its name where it is nested. They are qualified then; in the unnamed package, where nothing
 * can be, task classes have names that no user gives to a class (JLS 3.8).
 */
final class TaskNames {
    /** The class of the accessors, and the one that initialises the owner, where nothing else is called so. */
    static final String HOLDER = "Private";

    static final String INITIALIZER = "Static";

    /** Behind the name of a task class in the unnamed package. */
    private static final String UNNAMED = "$";

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

    private Map<ExecutableElement, ClassName> tasksIn(TypeElement owner) {
        return known.computeIfAbsent(owner, TaskNames::named);
    }

    private static Map<ExecutableElement, ClassName> named(TypeElement owner) {
        ClassName tasks = tasksOf(owner);
        List<ExecutableElement> coroutines = coroutines(owner);
        Map<String, List<ExecutableElement>> namesakes = new LinkedHashMap<>();
        for (ExecutableElement coroutine : coroutines) {
            namesakes
                    .computeIfAbsent(folded(className(coroutine)), name -> new ArrayList<>())
                    .add(coroutine);
        }
        Map<ExecutableElement, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<ExecutableElement> overloads = new ArrayList<>();
        namesakes.forEach((name, same) -> {
            if (same.size() == 1) {
                names.put(same.get(0), className(same.get(0)));
                taken.add(name);
            } else {
                overloads.addAll(same);
            }
        });
        overloads.sort(Comparator.comparing(TaskNames::descriptor));
        for (ExecutableElement overload : overloads) {
            String wish = className(overload) + signature(overload);
            String name = wish;
            for (int i = 2; !taken.add(folded(name)); i++) {
                name = wish + "_" + i;
            }
            names.put(overload, name);
        }
        Map<ExecutableElement, ClassName> inOrder = new LinkedHashMap<>();
        coroutines.forEach(coroutine -> inOrder.put(
                coroutine,
                tasks.nestedClass(names.get(coroutine) + (tasks.packageName().isEmpty() ? UNNAMED : ""))));
        return inOrder;
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

    /**
     * Whether a class of that name would hide one that every file names: the holders of accessors, the classes around
     * it.
     */
    private static boolean isTaken(String name, Element owner) {
        boolean isHolder = name.equals(HOLDER) || name.equals(INITIALIZER);
        return isHolder
                || owner instanceof TypeElement type
                        && tasksOf(type).simpleName().equals(name)
                || owner instanceof TypeElement
                        && (owner.getSimpleName().contentEquals(name) || isTaken(name, owner.getEnclosingElement()));
    }

    private static String signature(ExecutableElement coroutine) {
        return coroutine.getParameters().stream()
                .map(parameter -> "_" + simpleName(parameter.asType()))
                .collect(Collectors.joining());
    }

    /** A method's name and the erased types of its parameters, which no other method of its class has. */
    private static String descriptor(ExecutableElement coroutine) {
        return coroutine.getParameters().stream()
                .map(parameter -> erased(parameter.asType()))
                .collect(Collectors.joining(",", coroutine.getSimpleName() + "(", ")"));
    }

    private static String erased(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> erased(((ArrayType) type).getComponentType()) + "[]";
            case DECLARED ->
                ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString();
            case TYPEVAR -> erased(((TypeVariable) type).getUpperBound());
            case INTERSECTION -> erased(((IntersectionType) type).getBounds().get(0));
            default -> simpleName(type);
        };
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
