package io.yuzuri.processor.shadow;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * How a stub names classes: qualified; but where the first part of a package's name means something else there (a class
 * of the package or of java.lang, one that the stub declares or inherits, a type variable, a field) alone, with an
 * import.
 */
final class StubNames {
    private final Elements elements;
    private final Optional<PackageElement> here;
    private final Set<String> declared = new HashSet<>();
    private final Map<String, String> imports = new TreeMap<>();

    private StubNames(Elements elements, Optional<PackageElement> here) {
        this.elements = elements;
        this.here = here;
    }

    /** The names in the stub of a class. */
    static StubNames in(TypeElement topLevel, Elements elements) {
        StubNames names = new StubNames(elements, Optional.of(elements.getPackageOf(topLevel)));
        names.declare(topLevel);
        return names;
    }

    /** Nothing but qualified names. */
    static StubNames qualified(Elements elements) {
        return new StubNames(elements, Optional.empty());
    }

    private void declare(TypeElement type) {
        declareVariables(type);
        for (Element member : elements.getAllMembers(type)) {
            if (member.getKind().isField() || member instanceof TypeElement) {
                declared.add(member.getSimpleName().toString());
            }
        }
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof TypeElement nested) {
                declare(nested);
            } else if (member instanceof ExecutableElement method) {
                declareVariables(method);
            }
        }
    }

    private void declareVariables(Parameterizable generic) {
        generic.getTypeParameters()
                .forEach(parameter -> declared.add(parameter.getSimpleName().toString()));
    }

    String of(TypeElement type) {
        String qualified = type.getQualifiedName().toString();
        String found = elements.getPackageOf(type).getQualifiedName().toString();
        if (here.isEmpty() || found.isEmpty() || !isHidden(found.split("\\.")[0])) return qualified;
        String path = qualified.substring(found.length() + 1);
        if (here.get().getQualifiedName().contentEquals(found)) return path;
        String top = path.split("\\.")[0];
        if (declared.contains(top)) {
            return qualified; // a variable named like the package hides it from expressions only
        }
        String imported = imports.computeIfAbsent(top, name -> found + "." + name);
        return imported.equals(found + "." + top) ? path : qualified;
    }

    private boolean isHidden(String root) {
        String beside =
                here.orElseThrow().isUnnamed() ? root : here.orElseThrow().getQualifiedName() + "." + root;
        return declared.contains(root)
                || elements.getTypeElement(beside) != null
                || elements.getTypeElement("java.lang." + root) != null;
    }

    /** What stands before the declarations. */
    String head() {
        String first = here.filter(found -> !found.isUnnamed())
                .map(found -> "package " + found.getQualifiedName() + ";\n")
                .orElse("");
        return first
                + imports.values().stream()
                        .map(name -> "import " + name + ";\n")
                        .collect(Collectors.joining());
    }
}
