package io.yuzuri;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.junit.jupiter.api.Test;

/** The laws of the house that a compiler does not keep. */
class ArchitectureTest {
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.yuzuri");

    @Test
    void onlyTheReactorAndTheDirectWaitTouchSelectors() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Reactor.class, Slot.class, DirectWait.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Selector.class, SelectionKey.class)
                .check(RUNTIME);
    }

    @Test
    void onlyTheSystemClockReadsTheTimeOfTheSystem() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(SystemClock.class)
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .check(RUNTIME);
    }

    @Test
    void nothingDependsOnChanceOrOnIdentityHashes() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.yuzuri.Stages$Key") // finds a stage by it, in no order
                .and()
                .doNotBelongToAnyOf(SystemChance.class, SchedulerGroup.class) // whose users give keys
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.util.Random.class,
                        java.util.SplittableRandom.class,
                        java.util.concurrent.ThreadLocalRandom.class)
                .orShould()
                .callMethod(System.class, "identityHashCode", Object.class)
                .orShould()
                .callMethod(Object.class, "hashCode")
                .orShould()
                .callMethod(Math.class, "random")
                .check(RUNTIME);
    }

    @Test
    void theRuntimeNeedsTheBaseModuleOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.yuzuri",
                        "io.yuzuri.generated",
                        "java.lang..",
                        "java.util..",
                        "java.io..",
                        "java.nio..",
                        "java.net..",
                        "java.time.."))
                .check(RUNTIME);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that()
                .haveModifier(JavaModifier.STATIC)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(RUNTIME);
    }

    @Test
    void theLoopKnowsNothingOfWhatTasksAskFor() {
        noClasses()
                .that()
                .belongToAnyOf(Loop.class, Reactor.class, Timers.class, ReadyQueue.class, Inbox.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Yield.class, Scheduler.class)
                .check(RUNTIME);
    }
}
