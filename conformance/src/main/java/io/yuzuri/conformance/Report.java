package io.yuzuri.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of one library: a table for people, and the details in files beside it. */
record Report(
        String library,
        int methods,
        int eligible,
        int transformed,
        Collection<Blame.Refusal> refusals,
        Map<String, Tests.Outcome> published,
        Map<String, Tests.Outcome> changed,
        Map<String, String> skipped) {

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(library + ".md"), text());
        List<String> details = new ArrayList<>();
        refusals.forEach(refusal -> details.add(
                refusal.code() + "\t" + refusal.coroutine().signature() + "\t"
                        + refusal.message().replace("\n", " | ")));
        details.sort(null);
        Files.write(directory.resolve(library + "-refused.txt"), details);
        List<String> failures = new ArrayList<>();
        published.forEach((test, outcome) -> {
            if (outcome.passed() && !passedChanged(test)) failures.add(test + "\n" + failure(test) + "\n");
        });
        Files.write(directory.resolve(library + "-failed.txt"), failures);
    }

    private boolean passedChanged(String test) {
        return changed.containsKey(test) && changed.get(test).passed();
    }

    private String failure(String test) {
        return changed.containsKey(test) ? changed.get(test).failure().replace(" | ", "\n") : "    did not end";
    }

    String text() {
        Map<String, Integer> codes = new TreeMap<>();
        refusals.forEach(refusal -> codes.merge(refusal.code(), 1, Integer::sum));
        long passed = published.values().stream().filter(Tests.Outcome::passed).count();
        long same = published.keySet().stream()
                .filter(test -> published.get(test).passed() && passedChanged(test))
                .count();
        return """
                | library | methods | eligible | transformed | tests run | passed as published | of those passed transformed |
                |---|---|---|---|---|---|---|
                | %s | %d | %d | %d | %d | %d | %d |

                Refused: %s
                Skipped: %s
                """.formatted(library, methods, eligible, transformed, published.size(), passed, same, codes, skipped);
    }
}
