package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.yuzuri.processor.CoroutineProcessor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Every program under {@code good/} does the same transformed, as written and called, whatever suspends, fails and is
 * cancelled.
 *
 * <p>{@code -Dprograms=Name,Name} runs some of them only. {@code not-yet.txt} lists the programs that the processor still
 * refuses, each with the codes of the errors that it must give.
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

    private static Stream<DynamicNode> nodes(String directory, int release) {
        Map<String, String> notYet = notYet();
        List<Program> now = new ArrayList<>();
        List<Program> later = new ArrayList<>();
        for (Program program : Program.in(directory)) {
            if (!ONLY.isEmpty() && !ONLY.contains(program.name())) continue;
            (notYet.containsKey(program.name()) ? later : now).add(program);
        }
        if (now.isEmpty() && later.isEmpty()) return Stream.empty();
        Compiled compiled = Compiled.of(directory, release, now, CoroutineProcessor::new);
        List<DynamicNode> nodes = new ArrayList<>();
        for (Program program : now) nodes.add(node(program, compiled));
        if (!later.isEmpty()) nodes.addAll(refusals(directory, release, later, notYet));
        return nodes.stream();
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

    private static List<DynamicNode> refusals(
            String directory, int release, List<Program> programs, Map<String, String> codes) {
        Javac run = Compiled.run(
                Path.of("target", "programs", directory + "-not-yet"), release, programs, CoroutineProcessor::new);
        Map<String, String> messages = Compiled.byProgram(run, programs);
        List<DynamicNode> nodes = new ArrayList<>();
        for (Program program : programs) {
            Set<String> expected = Set.of(codes.get(program.name()).split(","));
            nodes.add(dynamicTest(program.name() + " is refused for now with " + expected, () -> {
                String message = messages.getOrDefault(program.name(), "");
                assertTrue(!message.isEmpty(), "it is not refused: take it off not-yet.txt");
                Set<String> actual = message.lines()
                        .map(line -> line.replaceFirst("^\\S+ \\[(\\w+)\\] .*$", "$1"))
                        .collect(Collectors.toSet());
                assertEquals(expected, actual, message);
            }));
        }
        return nodes;
    }

    private static Map<String, String> notYet() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String line : Program.resource("not-yet.txt").lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] words = line.split("\\s+");
            assertEquals(2, words.length, line);
            codes.put(words[0], words[1]);
        }
        var sorted = new TreeSet<>(codes.keySet());
        assertEquals(List.copyOf(sorted), List.copyOf(codes.keySet()), "not-yet.txt is sorted");
        return codes;
    }
}
