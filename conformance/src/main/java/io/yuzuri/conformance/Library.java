package io.yuzuri.conformance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A library, and what its own build says about compiling and testing it.
 *
 * @param encoding of its sources
 * @param jvmArguments what its pom passes to the tests' JVM
 * @param excludes simple names of test classes that its pom leaves out, or that need what its pom names in a profile
 *     only
 * @param mocked simple names of classes that its tests have mocks of: subclasses made at run time
 */
record Library(
        String group,
        String artifact,
        String version,
        String encoding,
        List<String> jvmArguments,
        Set<String> excludes,
        Set<String> mocked) {
    private static final String COMMONS = "org.apache.commons";
    private static final String UTF_8 = "UTF-8";
    private static final List<String> OPENED = Stream.of("lang", "lang.invoke", "lang.reflect", "util", "time", "text")
            .flatMap(name -> Stream.of("--add-opens", "java.base/java." + name + "=ALL-UNNAMED"))
            .toList();

    static final List<Library> ALL = List.of(
            new Library(
                    COMMONS,
                    "commons-csv",
                    "1.12.0",
                    UTF_8,
                    List.of(),
                    Set.of("PerformanceTest", "CSVBenchmark"),
                    Set.of()),
            new Library("commons-codec", "commons-codec", "1.17.1", UTF_8, List.of(), Set.of(), Set.of()),
            new Library("commons-cli", "commons-cli", "1.9.0", UTF_8, List.of(), Set.of(), Set.of("HelpFormatter")),
            new Library(
                    COMMONS, "commons-text", "1.12.0", "ISO-8859-1", List.of(), Set.of(), Set.of("TextStringBuilder")),
            new Library(
                    COMMONS,
                    "commons-lang3",
                    "3.17.0",
                    "ISO-8859-1",
                    OPENED,
                    Set.of(),
                    Set.of("ConcurrentInitializer")),
            new Library(COMMONS, "commons-collections4", "4.4", "ISO-8859-1", OPENED, Set.of(), Set.of("Predicate")));

    String coordinates() {
        return group + ":" + artifact + ":" + version;
    }
}
