package io.yuzuri.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of the house that a compiler does not keep. */
final class ArchitectureTest {
    private static final JavaClasses TESTING = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.yuzuri.testing");

    @Test
    void nothingComesFromOutsideOfTheSeed() {
        noClasses()
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.time.Clock.class,
                        java.time.Instant.class,
                        java.util.Random.class,
                        java.util.concurrent.ThreadLocalRandom.class)
                .orShould()
                .callMethod(System.class, "identityHashCode", Object.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(TESTING);
    }

    @Test
    void onlyTheExtensionNeedsJUnit() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(SimulationTest.class, SimulationExtension.class)
                .should()
                .dependOnClassesThat(resideInAPackage("org.junit.."))
                .check(TESTING);
    }

    /** Packages that people import as a whole beside ours. */
    private static final List<String> IMPORTED = List.of(
            "java/lang",
            "java/io",
            "java/net",
            "java/nio",
            "java/nio/channels",
            "java/time",
            "java/util",
            "java/util/concurrent",
            "java/util/concurrent/atomic",
            "java/util/concurrent/locks");

    @Test
    void noTypeIsNamedLikeOneOfTheJdk() {
        Path jdk = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        for (JavaClass type : TESTING) {
            if (!type.getModifiers().contains(JavaModifier.PUBLIC) || !type.isTopLevelClass()) continue;
            for (String imported : IMPORTED) {
                Path theirs = jdk.resolve(imported).resolve(type.getSimpleName() + ".class");
                assertFalse(Files.exists(theirs), type.getName());
            }
        }
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that()
                .haveModifier(JavaModifier.STATIC)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(TESTING);
    }
}
