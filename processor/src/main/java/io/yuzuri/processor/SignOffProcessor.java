package io.yuzuri.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementScanner14;

/**
 * Claims the annotations that {@link CoroutineProcessor} has processed, so that {@code -Xlint:processing} does not
 * complain of them. That one cannot: it asks for all annotations, and would claim all.
 *
 * <p>Once every annotation of a round is claimed, javac calls none of the remaining processors, not even one that asks
 * for all. So nothing is claimed where no other annotation is left, unless there is no other processor.
 *
 * <p>It must come last. AutoService registers processors in the order of their names, and that is the order in which
 * they run.
 */
@AutoService(Processor.class)
public final class SignOffProcessor extends AbstractProcessor {
    private static final Set<String> CLAIMED =
            Set.of("io.yuzuri.Coroutine", "io.yuzuri.generated.Source", "io.yuzuri.generated.Generated");
    private static final String SERVICES = "META-INF/services/javax.annotation.processing.Processor";

    private final ClassLoader loader;

    /** For javac. */
    public SignOffProcessor() {
        this(SignOffProcessor.class.getClassLoader());
    }

    /** @param loader where processors come from */
    SignOffProcessor(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return CLAIMED;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return !annotations.isEmpty() && (hasOthers(round) || isAlone());
    }

    private static boolean hasOthers(RoundEnvironment round) {
        ElementScanner14<Boolean, Void> scanner = new ElementScanner14<>(false) {
            @Override
            public Boolean scan(Element element, Void unused) {
                boolean other = element.getAnnotationMirrors().stream()
                        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                        .anyMatch(type ->
                                !CLAIMED.contains(type.getQualifiedName().toString()));
                return other || Boolean.TRUE.equals(super.scan(element, null));
            }

            @Override
            public Boolean visitType(TypeElement type, Void unused) {
                return type.getEnclosedElements().stream().anyMatch(member -> scan(member, null));
            }
        };
        return round.getRootElements().stream().anyMatch(element -> scanner.scan(element, null));
    }

    /** Whether all processors that are to be found are Yuzuri's. */
    private boolean isAlone() {
        try {
            boolean found = false;
            for (URL services : Collections.list(loader.getResources(SERVICES))) {
                found = true;
                try (var in = services.openStream()) {
                    String names = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    if (!names.lines().allMatch(line -> line.isBlank() || line.startsWith("io.yuzuri."))) return false;
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
