package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.yuzuri.processor.CoroutineProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Every program under {@code good/} does the same transformed, as written and called, whatever suspends, fails and is
 * cancelled.
 *
 * <p>{@code -Dprograms=Name,Name} runs some of them only.
 */
class GoodProgramsTest {
    private static final List<String> ONLY = Stream.of(
                    System.getProperty("programs", "").split(","))
            .filter(s -> !s.isEmpty())
            .toList();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TestFactory
    Stream<DynamicNode> programsBehaveTheSameTransformedAndAsWritten() {
        return nodes("good", 17);
    }

    @TestFactory
    Stream<DynamicNode> newerProgramsBehaveTheSameTransformedAndAsWritten() {
        return Runtime.version().feature() < 21 ? Stream.empty() : nodes("good21", 21);
    }

    @TestFactory
    Stream<DynamicNode> newestProgramsBehaveTheSameTransformedAndAsWritten() {
        return Runtime.version().feature() < 25 ? Stream.empty() : nodes("good25", 25);
    }

    private static Stream<DynamicNode> nodes(String directory, int release) {
        List<Program> programs = Program.in(directory).stream()
                .filter(program -> ONLY.isEmpty() || ONLY.contains(program.name()))
                .toList();
        if (programs.isEmpty()) return Stream.empty();
        Compiled compiled = Compiled.of(directory, release, programs, CoroutineProcessor::new);
        return programs.stream().map(program -> node(program, compiled));
    }

    private static DynamicNode node(Program program, Compiled compiled) {
        String failure = compiled.failures().get(program.name());
        if (failure != null) return dynamicTest(program.name() + " compiles", () -> fail(failure));
        Comparison comparison = new Comparison(program, compiled.classes());
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(test("never suspended", comparison::neverSuspended));
        tests.add(test("always suspended", comparison::alwaysSuspended));
        tests.add(test("mixed", comparison::mixed));
        if (!program.says("slow")) {
            tests.add(test("failing", comparison::failing));
            tests.add(test("cancelled", comparison::cancelled));
        }
        return dynamicContainer(program.name(), tests);
    }

    private static DynamicNode test(String name, Executable comparison) {
        return dynamicTest(name, () -> assertTimeoutPreemptively(LIMIT, comparison));
    }
}
