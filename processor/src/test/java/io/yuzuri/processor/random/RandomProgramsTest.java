package io.yuzuri.processor.random;

import static org.junit.jupiter.api.Assertions.fail;

import io.yuzuri.processor.random.Trial.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random programs behave the same transformed and as written, and what they throw has the same frames.
 *
 * <pre>
 * -Dyuzuri.random.programs=N   how many
 * -Dyuzuri.random.seed=S       the seed of the first; the others' follow
 * -Dyuzuri.random.deep         an exception at every effect, a cancellation at every suspension
 * -Dyuzuri.random.shrink=N     seconds for making a failing program smaller
 * </pre>
 *
 * The program of a seed is another one where the JDK knows patterns in a switch and unnamed variables.
 */
class RandomProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("yuzuri.random.programs", 100);
    private static final long SEED = Long.getLong("yuzuri.random.seed", 4000);
    private static final int TRIES = System.getProperty("yuzuri.random.deep") == null ? 5 : 0;
    private static final int SECONDS = Integer.getInteger("yuzuri.random.shrink", 60);
    private static final int BATCH = 75;
    /** So many different failures are made smaller. */
    private static final int SHRUNK = 5;

    @Test
    void randomProgramsBehaveTheSameTransformedAndAsWritten() {
        Map<Long, Difference> failures = new LinkedHashMap<>();
        long started = System.nanoTime();
        for (int done = 0; done < PROGRAMS; done += BATCH) {
            long first = SEED + done;
            List<Long> seeds = LongStream.range(first, first + Math.min(BATCH, PROGRAMS - done))
                    .boxed()
                    .toList();
            List<Optional<Difference>> found = Batch.run(seeds, TRIES);
            for (int i = 0; i < seeds.size(); i++) {
                if (found.get(i).isEmpty()) continue;
                failures.put(seeds.get(i), found.get(i).get());
                System.out.println("seed " + seeds.get(i) + ": " + found.get(i).get());
            }
        }
        long seconds = (System.nanoTime() - started) / 1_000_000_000;
        System.out.printf("%d programs from seed %d, %d s, failing: %s%n", PROGRAMS, SEED, seconds, failures.keySet());
        if (!failures.isEmpty()) fail(smaller(failures));
    }

    private static String smaller(Map<Long, Difference> failures) {
        StringBuilder report = new StringBuilder();
        List<String> kinds = new ArrayList<>();
        failures.forEach((seed, difference) -> {
            boolean known = difference.kind().startsWith("javac") && kinds.contains(difference.kind());
            kinds.add(difference.kind());
            report.append("\nseed ")
                    .append(seed)
                    .append(", ")
                    .append(difference.text())
                    .append('\n');
            if (known || kinds.size() > SHRUNK) return;
            Piece program = Generator.program(seed, Batch.RELEASE);
            Piece smallest = new Shrinker(program, difference.kind(), seed, SECONDS).smallest();
            report.append(smallest.source("Q")).append('\n');
            System.out.println("seed " + seed + " made smaller:\n" + smallest.source("Q"));
        });
        return report.toString();
    }
}
