package io.yuzuri.processor.shadow;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementScanner14;
import javax.lang.model.util.Elements;

/**
 * Annotations that are gone when the compiler is through and come in one jar with a processor, as those do that ask for
 * trees to be edited (Lombok's). Such a processor may still be about to add or change members.
 */
public final class BundledProcessors {
    private static final String SERVICES = "META-INF/services/javax.annotation.processing.Processor";

    private final ProcessingEnvironment environment;
    private final Map<TypeElement, Boolean> known = new HashMap<>();

    public BundledProcessors(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Whether one of these types, or something declared in it, has such an annotation. */
    public boolean areAskedFor(Collection<TypeElement> types) {
        ElementScanner14<Boolean, Void> scanner = new ElementScanner14<>(false) {
            @Override
            public Boolean scan(Element element, Void unused) {
                return element.getAnnotationMirrors().stream()
                                .anyMatch(mirror -> isBundled(
                                        (TypeElement) mirror.getAnnotationType().asElement()))
                        || element.getEnclosedElements().stream().anyMatch(member -> scan(member, null));
            }
        };
        return types.stream().anyMatch(type -> scanner.scan(type, null));
    }

    private boolean isBundled(TypeElement annotation) {
        return known.computeIfAbsent(annotation, this::lookUp);
    }

    private boolean lookUp(TypeElement annotation) {
        Retention retention = annotation.getAnnotation(Retention.class);
        if (retention == null || retention.value() != RetentionPolicy.SOURCE) return false;
        Elements elements = environment.getElementUtils();
        String packageName =
                elements.getPackageOf(annotation).getQualifiedName().toString();
        String name = elements.getBinaryName(annotation).toString();
        return new OuterFiles(environment.getFiler(), elements.getModuleOf(annotation), packageName)
                .find(name)
                .flatMap(file -> Containers.containerOf(file.toUri(), name))
                .filter(BundledProcessors::holdsProcessor)
                .isPresent();
    }

    private static boolean holdsProcessor(Path container) {
        if (Files.isDirectory(container)) return Files.exists(container.resolve(SERVICES));
        try (ZipFile zip = new ZipFile(container.toFile())) {
            return zip.getEntry(SERVICES) != null;
        } catch (IOException e) {
            return false; // no jar that can be read holds a processor that runs
        }
    }
}
