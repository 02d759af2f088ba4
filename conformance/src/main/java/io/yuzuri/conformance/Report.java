package io.yuzuri.conformance;

import io.yuzuri.conformance.Tests.Outcome;
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
        Map<String, Outcome> published,
        Map<String, Outcome> changed,
        Map<String, String> skipped) {

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        String file = library + "-" + mode;
        Files.writeString(directory.resolve(file + ".md"), text());
        List<String> details = new ArrayList<>();
        change.refusals().forEach(refusal -> details.add(refusal.line()));
        details.sort(null);
        Files.write(directory.resolve(file + "-refused.txt"), details);
        List<String> failures = new ArrayList<>();
        published.forEach((test, outcome) -> {
            if (outcome.passed() && !passedChanged(test)) failures.add(test + "\n" + failure(test) + "\n");
        });
        Files.write(directory.resolve(file + "-failed.txt"), failures);
    }

    private boolean passedChanged(String test) {
        return changed.containsKey(test) && changed.get(test).passed();
    }

    private String failure(String test) {
        return changed.containsKey(test) ? changed.get(test).failure().replace(" | ", "\n") : "    did not end";
    }

    Figures figures() {
        List<String> passing = published.keySet().stream()
                .filter(test -> published.get(test).passed())
                .toList();
        return new Figures(
                candidates.methods(), candidates.eligible().size(), transformed, published.size(), passing.size(), (int)
                        passing.stream().filter(this::passedChanged).count());
    }

    /** What a row of the table begins with: library, mode, JDK. */
    String name() {
        return "| %s | %s | %d |".formatted(library, mode, Runtime.version().feature());
    }

    String row() {
        return name() + figures().cells();
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
                """.formatted(Figures.HEADER, row(), change.calls(), codes, skipped);
    }
}
