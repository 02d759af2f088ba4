package io.yuzuri.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of one library in one mode: a row for people, and the details in files. */
record Report(
        String library,
        String mode,
        Candidates candidates,
        int transformed,
        Change change,
        Map<String, Tests.Outcome> published,
        Map<String, Tests.Outcome> changed,
        Map<String, String> skipped) {

    static final String HEADER = """
            | library | mode | methods | eligible | transformed | tests run | passed as published | passed transformed |
            |---|---|---|---|---|---|---|---|""";

    /** The least share of the eligible methods that must be coroutines. */
    private static final double SHARE = 0.995;

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        String name = library + "-" + mode;
        Files.writeString(directory.resolve(name + ".md"), text());
        List<String> details = new ArrayList<>();
        change.refusals()
                .forEach(refusal -> details.add(refusal.code() + "\t"
                        + refusal.coroutine().signature() + "\t"
                        + refusal.message().replace("\n", " | ")));
        details.sort(null);
        Files.write(directory.resolve(name + "-refused.txt"), details);
        List<String> failures = new ArrayList<>();
        published.forEach((test, outcome) -> {
            if (outcome.passed() && !passedChanged(test)) failures.add(test + "\n" + failure(test) + "\n");
        });
        Files.write(directory.resolve(name + "-failed.txt"), failures);
    }

    private boolean passedChanged(String test) {
        return changed.containsKey(test) && changed.get(test).passed();
    }

    private String failure(String test) {
        return changed.containsKey(test) ? changed.get(test).failure().replace(" | ", "\n") : "    did not end";
    }

    private long passedPublished() {
        return published.values().stream().filter(Tests.Outcome::passed).count();
    }

    /** The tests that pass as published and transformed. */
    long passed() {
        return published.keySet().stream()
                .filter(test -> published.get(test).passed() && passedChanged(test))
                .count();
    }

    /** The tests that pass as published only; one more if there are none, and one if too few methods are coroutines. */
    long failures() {
        boolean isEmpty = passedPublished() == 0;
        boolean isThin = transformed < SHARE * candidates.eligible().size();
        return passedPublished() - passed() + (isEmpty ? 1 : 0) + (isThin ? 1 : 0);
    }

    String row() {
        return "| %s | %s | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        library,
                        mode,
                        candidates.methods(),
                        candidates.eligible().size(),
                        transformed,
                        published.size(),
                        passedPublished(),
                        passed());
    }

    String text() {
        Map<String, Integer> codes = new TreeMap<>();
        change.refusals().forEach(refusal -> codes.merge(refusal.code(), 1, Integer::sum));
        return """
                %s
                %s

                Calls: %s
                Refused: %s
                Skipped: %s
                """.formatted(HEADER, row(), change.calls(), codes, skipped);
    }
}
