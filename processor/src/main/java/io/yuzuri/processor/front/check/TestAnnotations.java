package io.yuzuri.processor.front.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Annotations by which test frameworks run a method, as a plain one: JUnit's, old and new, those made of them, and
 * TestNG's.
 */
final class TestAnnotations {
    /** Of an annotation of JUnit's since version 5, or of one that is annotated with it. */
    private static final Set<String> RUNNING = Set.of(
            "org.junit.platform.commons.annotation.Testable",
            "org.junit.jupiter.api.BeforeAll",
            "org.junit.jupiter.api.BeforeEach",
            "org.junit.jupiter.api.AfterEach",
            "org.junit.jupiter.api.AfterAll",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.TestTemplate",
            "org.junit.Test",
            "org.junit.Before",
            "org.junit.After",
            "org.junit.BeforeClass",
            "org.junit.AfterClass",
            "org.testng.annotations.Test",
            "org.testng.annotations.BeforeMethod",
            "org.testng.annotations.AfterMethod",
            "org.testng.annotations.BeforeClass",
            "org.testng.annotations.AfterClass");

    private TestAnnotations() {}

    /** The simple name of the annotation by which a method is run. */
    static Optional<String> of(Element method) {
        return method.getAnnotationMirrors().stream()
                .map(TestAnnotations::type)
                .filter(type -> runs(type, new HashSet<>()))
                .map(type -> type.getSimpleName().toString())
                .findFirst();
    }

    private static boolean runs(TypeElement annotation, Set<TypeElement> asked) {
        List<? extends AnnotationMirror> onItself = annotation.getAnnotationMirrors();
        return asked.add(annotation)
                && (RUNNING.contains(annotation.getQualifiedName().toString())
                        || onItself.stream().anyMatch(mirror -> runs(type(mirror), asked)));
    }

    private static TypeElement type(AnnotationMirror mirror) {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }
}
