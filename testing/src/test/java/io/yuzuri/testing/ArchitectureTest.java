package io.yuzuri.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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

    @Test
    void thereIsNoStaticMutableState() {
        fields().that()
                .haveModifier(JavaModifier.STATIC)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(TESTING);
    }
}
