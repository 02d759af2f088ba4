package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureStubTest {
    @TempDir
    Path directory;

    /** Prints every type of a package, has the stubs compiled, and prints what the compiler made of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.google.common.collect",
                "com.google.common.util.concurrent",
                "com.palantir.javapoet",
                "com.tngtech.archunit.core.domain",
                "org.junit.jupiter.api",
                "org.junit.jupiter.params.provider"
            })
    void stubs_of_a_library_say_what_its_class_files_say(String packageName) throws Exception {
        Map<String, String> stubs = new TreeMap<>();
        var printing = new Printing(packageName, stubs);
        var look = new Shadowing(List.of("A"), seen -> {
                    assertTrue(stubs.size() > 10);
                    for (String name : stubs.keySet()) {
                        TypeElement compiled = seen.shadow().elements().getTypeElement(name);
                        String again = SignatureStub.of(
                                        compiled,
                                        seen.shadow().elements(),
                                        seen.shadow().trees())
                                .text();
                        assertEquals(sorted(stubs.get(name)), sorted(again));
                    }
                })
                .stubs(stubs);
        var build = new Build(directory).source("A.java", "class A {}").options("-Xlint:none");
        Stream.of(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .forEach(build::classPath);
        build.processor(printing).processor(look).succeeds();
        look.verify();
    }

    /** Members of a record come in another order from a class file. */
    private static String sorted(String text) {
        return text.lines().sorted().collect(Collectors.joining("\n"));
    }

    private static final class Printing extends FirstRound {
        private final String packageName;
        private final Map<String, String> stubs;

        Printing(String packageName, Map<String, String> stubs) {
            this.packageName = packageName;
            this.stubs = stubs;
        }

        @Override
        void run() {
            Elements elements = processingEnv.getElementUtils();
            for (TypeElement type : ElementFilter.typesIn(
                    elements.getPackageElement(packageName).getEnclosedElements())) {
                if (!needsKotlin(type)) {
                    stubs.put(
                            type.getQualifiedName().toString(),
                            SignatureStub.of(type, elements, Trees.instance(processingEnv))
                                    .text());
                }
            }
        }

        private static boolean needsKotlin(TypeElement type) {
            return type.getSimpleName().toString().endsWith("Kt");
        }
    }
}
