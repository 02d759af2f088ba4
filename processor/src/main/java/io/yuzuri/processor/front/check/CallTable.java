package io.yuzuri.processor.front.check;

import io.yuzuri.processor.front.source.Coroutines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Methods that a coroutine does not call, and what it does instead, a class in a line.
 *
 * <pre>
 * java.lang.Thread sleep → Yield.sleep
 * name*         all methods that begin so
 * name/2        the one with two parameters
 * name(ZoneId)  the one with a parameter of this class
 * new           the constructor
 * </pre>
 *
 * A method that overrides one of them counts as well, unless it is itself a coroutine.
 */
final class CallTable {
    record Row(String type, List<String> methods, String remedy) {
        static Row of(String line) {
            String[] sides = line.split(" → ");
            List<String> words = List.of(sides[0].split(" "));
            return new Row(words.get(0), words.subList(1, words.size()), sides[1]);
        }

        boolean names(String name, ExecutableElement method) {
            return methods.stream().anyMatch(pattern -> {
                String[] parts = pattern.split("[/(]");
                boolean named = parts[0].endsWith("*")
                        ? name.startsWith(parts[0].substring(0, parts[0].length() - 1))
                        : name.equals(parts[0]);
                return named && (parts.length == 1 || takes(pattern.contains("("), parts[1], method.getParameters()));
            });
        }

        private static boolean takes(boolean isType, String wanted, List<? extends VariableElement> parameters) {
            if (!isType) return parameters.size() == Integer.parseInt(wanted);
            return parameters.size() == 1
                    && parameters.get(0).asType() instanceof DeclaredType type
                    && type.asElement().getSimpleName().contentEquals(wanted.substring(0, wanted.length() - 1));
        }
    }

    private final List<Row> rows;
    private final Types types;
    private final Elements elements;
    private final Map<String, Optional<TypeElement>> known = new HashMap<>();

    CallTable(List<Row> rows, Types types, Elements elements) {
        this.rows = rows;
        this.types = types;
        this.elements = elements;
    }

    static List<Row> rows(String table) {
        return table.lines().map(Row::of).toList();
    }

    /** What to use instead of a method, if it is in the table. */
    Optional<String> remedy(ExecutableElement method) {
        if (Coroutines.isCoroutine(method)) return Optional.empty();
        String name = method.getKind() == ElementKind.CONSTRUCTOR
                ? "new"
                : method.getSimpleName().toString();
        return rows.stream()
                .filter(row -> row.names(name, method))
                .filter(row -> find(row.type()).anyMatch(type -> isOf(method, type)))
                .map(Row::remedy)
                .findFirst();
    }

    private Stream<TypeElement> find(String type) {
        return known.computeIfAbsent(type, name -> Optional.ofNullable(elements.getTypeElement(name))).stream();
    }

    /** Whether a method is declared by a type, or overrides one that is. */
    private boolean isOf(ExecutableElement method, TypeElement type) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        if (owner.equals(type)) return true;
        if (!isSubtype(owner, type)) return false;
        return declared(type, method).anyMatch(other -> elements.overrides(method, other, owner));
    }

    private static Stream<ExecutableElement> declared(TypeElement type, ExecutableElement like) {
        List<ExecutableElement> methods = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.METHOD && member.getSimpleName().equals(like.getSimpleName())) {
                methods.add((ExecutableElement) member);
            }
        }
        return methods.stream();
    }

    private boolean isSubtype(Element type, TypeElement above) {
        TypeMirror erased = types.erasure(type.asType());
        return erased.getKind() == TypeKind.DECLARED
                && types.isSubtype((DeclaredType) erased, types.erasure(above.asType()));
    }
}
