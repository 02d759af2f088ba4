package io.yuzuri.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strict builds have no warning of unclaimed annotations, and no other processor loses its turn. */
class SignOffProcessorTest {
    private static final String PLAIN = "@Coroutine void run() { Yield.pause(); }";
    private static final String OVERRIDING = PLAIN + " @Override public String toString() { return \"\"; }";

    @TempDir
    Path directory;

    private final All all = new All();

    @Test
    void besideOtherAnnotationsOursAreClaimed() throws IOException {
        assertThat(compile(OVERRIDING, "other.Processor")).succeededWithoutWarnings();
        assertEquals(3, all.rounds);
    }

    @Test
    void aloneTheyAreClaimedIfThereIsNoOtherProcessor() throws IOException {
        assertThat(compile(PLAIN, "io.yuzuri.processor.CoroutineProcessor")).succeededWithoutWarnings();
    }

    @Test
    void aloneTheyAreNotClaimedIfAnotherProcessorWouldLoseItsTurn() throws IOException {
        assertThat(compile(PLAIN, "other.Processor")).hadWarningContaining("io.yuzuri.Coroutine");
        assertEquals(3, all.rounds);
    }

    @Test
    void bothAreRegisteredWithJavacAndWithGradleAsIsolating() throws IOException {
        List<String> both = List.of(CoroutineProcessor.class.getName(), SignOffProcessor.class.getName());
        assertEquals(both, registered("services/javax.annotation.processing.Processor"));
        assertEquals(
                both.stream().map(name -> name + ",isolating").toList(),
                registered("gradle/incremental.annotation.processors"));
    }

    private static List<String> registered(String file) throws IOException {
        try (InputStream in = CoroutineProcessor.class.getResourceAsStream("/META-INF/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private Compilation compile(String members, String service) throws IOException {
        Path services = directory.resolve("META-INF/services/javax.annotation.processing.Processor");
        Files.createDirectories(services.getParent());
        Files.writeString(services, service + "\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            return javac().withProcessors(new CoroutineProcessor(), new SignOffProcessor(loader), all)
                    .withOptions("-Xlint:all")
                    .compile(JavaFileObjects.forSourceString(
                            "app.Uses", "package app; import io.yuzuri.*; class Uses { " + members + " }"));
        }
    }

    /** Asks for all annotations and counts its rounds. */
    private static final class All extends AbstractProcessor {
        private int rounds;

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            rounds++;
            return false;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }
    }
}
