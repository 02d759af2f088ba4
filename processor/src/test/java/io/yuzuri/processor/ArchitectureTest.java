package io.yuzuri.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.yuzuri.processor.diag.Problem;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house of the processor: who sees whom, what is not seen at all, how long a file may be. */
class ArchitectureTest {
    private static final String ROOT = "io.yuzuri.processor";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void thePassesSeeOnlyWhatIsBelowThem() {
        sees("shadow");
        sees("front", "ir", "diag");
        sees("lower", "ir", "diag");
        sees("machine", "ir", "diag");
        sees("emit", "machine", "ir", "diag");
        sees("verify", "shadow", "front", "emit", "ir", "diag");
        sees("ir", "diag");
        sees("diag");
    }

    @Test
    void theRoomsOfTheFrontSeeOnlyThoseBeforeThem() {
        sees("front.source", "ir", "diag");
        sees("front.facts", "front.source", "ir", "diag");
        sees("front.unnameable", "front.source", "front.facts", "ir", "diag");
        sees("front.text", "front.source", "front.facts", "front.unnameable", "ir", "diag");
        sees("front.read", "front.source", "front.facts", "front.unnameable", "front.text", "ir", "diag");
        sees("front.check", "front.source", "front.facts", "front.unnameable", "ir", "diag");
    }

    /** A package of the processor sees itself, these others, and nothing else of the processor. */
    private static void sees(String name, String... others) {
        List<String> seen = new ArrayList<>(List.of(ROOT + "." + name + ".."));
        for (String other : others) {
            seen.add(ROOT + "." + other + "..");
        }
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(seen.toArray(String[]::new))))));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void treesAreSeenByShadowFrontVerifyAndTheRootOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".shadow..", ROOT + ".front..", ROOT + ".verify..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.source.."));
    }

    @Test
    void javaPoetIsSeenByEmitOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".emit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet.."));
    }

    @Test
    void nobodySeesTheInsidesOfTheCompilerOrTheRuntime() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.tools..", "sun..", "jdk.internal..", "io.yuzuri"));
    }

    @Test
    void onlyUnwrapReflects() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("Unwrap")
                .should()
                .dependOnClassesThat(assignableTo(AccessibleObject.class).or(equivalentTo(Proxy.class))));
    }

    @Test
    void namesSayWhatAClassIs() {
        check(noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Info|Context|Base|Common)"));
    }

    @Test
    void thereIsNoStaticMutableState() {
        check(fields().that()
                .areStatic()
                .and()
                .doNotHaveName("$VALUES")
                .should()
                .beFinal());
    }

    @Test
    void everyProblemIsReportedSomewhere() {
        check(fields().that()
                .areDeclaredIn(Problem.class)
                .and()
                .haveRawType(Problem.class)
                .should(beReadOutside()));
    }

    private static ArchCondition<JavaField> beReadOutside() {
        return new ArchCondition<>("be read by another class") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean read = field.getAccessesToSelf().stream()
                        .anyMatch(access -> !access.getOriginOwner().equals(field.getOwner()));
                events.add(new SimpleConditionEvent(field, read, field.getName() + " is never reported"));
            }
        };
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void filesAreShort() throws IOException {
        List<String> longOnes = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    int lines = Files.readAllLines(file).size();
                    lengths.add(lines);
                    if (lines > 500) longOnes.add(file + ": " + lines);
                }
            }
        }
        assertEquals(List.of(), longOnes);
        lengths.sort(null);
        assertTrue(lengths.get(lengths.size() / 2) <= 150, "the median is " + lengths.get(lengths.size() / 2));
    }

    @Test
    void theRulesAreAboutSomething() {
        for (String name : Set.of(
                "shadow",
                "front.source",
                "front.facts",
                "front.unnameable",
                "front.text",
                "front.read",
                "front.check",
                "lower",
                "machine",
                "emit",
                "verify",
                "ir",
                "diag")) {
            assertTrue(CLASSES.stream().anyMatch(type -> type.getPackageName().equals(ROOT + "." + name)), name);
        }
    }
}
