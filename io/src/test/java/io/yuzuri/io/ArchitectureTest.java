package io.yuzuri.io;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import io.yuzuri.Resumable;
import io.yuzuri.TaskScopeTasks;
import io.yuzuri.generated.Access;
import io.yuzuri.generated.Dispatch;
import io.yuzuri.generated.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is here could have been written by anybody: it uses nothing but what users see. */
class ArchitectureTest {
    private static final JavaClasses IO = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(ArchitectureTest::isOfThisModule)
            .importPackages("io.yuzuri");

    private static boolean isOfThisModule(Location location) {
        return location.contains("/io/yuzuri/io/") || location.contains("/io/yuzuri/sync/");
    }

    /** What the processor wrote: {@code XTasks} and the classes in it. */
    private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND = DescribedPredicate.describe(
            "are written by hand", type -> !type.getName().matches(".*Tasks(\\$.*)?"));

    @Test
    void onlyGeneratedCodeUsesWhatIsThereForIt() {
        noClasses()
                .that(WRITTEN_BY_HAND)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Resumable.class, Dispatch.class, Access.class, Source.class, TaskScopeTasks.class)
                .check(IO);
    }

    @Test
    void nothingOfTheRuntimeIsUsedThatIsNotPublic() {
        classes()
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage("io.yuzuri"))
                        .or(DescribedPredicate.describe(
                                "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC))))
                .check(IO);
    }

    @Test
    void selectorsAndThreadsAreLeftToTheScheduler() {
        noClasses()
                .that(WRITTEN_BY_HAND)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.nio.channels.Selector.class, Thread.class, java.util.concurrent.CompletableFuture.class)
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(IO);
    }

    @Test
    void syncKnowsNothingOfIo() {
        noClasses()
                .that(are(resideInAPackage("io.yuzuri.sync")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.yuzuri.io", "java.nio..", "java.net.."))
                .check(IO);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that()
                .haveModifier(JavaModifier.STATIC)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(IO);
    }

    /** Packages that people import as a whole beside ours. */
    private static final List<String> IMPORTED = List.of(
            "java/lang",
            "java/io",
            "java/net",
            "java/nio",
            "java/nio/channels",
            "java/nio/charset",
            "java/nio/file",
            "java/time",
            "java/util",
            "java/util/concurrent",
            "java/util/concurrent/atomic",
            "java/util/concurrent/locks",
            "java/util/function");

    @Test
    void noTypeIsNamedLikeOneOfTheJdk() throws IOException {
        Path jdk = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        Set<String> theirs = new HashSet<>();
        for (String imported : IMPORTED) {
            try (Stream<Path> files = Files.list(jdk.resolve(imported))) {
                files.forEach(file -> theirs.add(file.getFileName().toString()));
            }
        }
        List<String> same = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.yuzuri").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .filter(type -> theirs.contains(type.getSimpleName() + ".class"))
                        .map(JavaClass::getName)
                        .toList();
        assertEquals(List.of(), same);
        assertTrue(theirs.contains("Semaphore.class"));
    }
}
