package io.yuzuri.benchmarks.lateness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yuzuri.benchmarks.VirtualThreads;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LatenessTest {
    /** Beside virtual threads that take turns, nothing may ever be due. */
    static Stream<Arguments> cases() {
        return LatenessMain.DUES.stream()
                .flatMap(due -> LatenessMain.PEERS.stream()
                        .flatMap(peer -> Arrays.stream(Beside.values())
                                .filter(beside -> !peer.equals("virtual") || beside.tasks() == 0)
                                .map(beside -> Arguments.of(due, peer, beside))));
    }

    /** For as long as it takes until something was due: the machine may have other things to do. */
    private static Lateness measured(String due, String peer, Beside beside) throws IOException, InterruptedException {
        for (int millis = 50; ; millis *= 4) {
            try {
                return LatenessMain.measure(due, peer, beside, 0, millis);
            } catch (IllegalStateException nothing) {
                if (millis > 10_000) throw nothing;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseRunsAndIsMeasured(String due, String peer, Beside beside) throws IOException, InterruptedException {
        assumeTrue(VirtualThreads.exist() || !peer.equals("virtual"));
        Lateness lateness = measured(due, peer, beside);
        assertTrue(lateness.samples() > 0, lateness::toString);
        assertTrue(lateness.median() > 0, lateness::toString);
        assertTrue(lateness.median() <= lateness.p99() && lateness.p99() <= lateness.max(), lateness::toString);
        assertEquals(beside.tasks() > 0, lateness.steps() > 0, lateness::toString);
        assertTrue(beside.light() > 0 || lateness.longestStep() >= beside.sliceNanos(), lateness::toString);
        assertTrue(lateness.allowed() >= 2_000_000 + beside.tasks() * beside.sliceNanos(), lateness::toString);
    }
}
