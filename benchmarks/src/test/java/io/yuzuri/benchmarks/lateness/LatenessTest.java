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
    static Stream<Arguments> cases() {
        return LatenessMain.DUES.stream()
                .flatMap(due -> LatenessMain.PEERS.stream()
                        .flatMap(
                                peer -> Arrays.stream(Beside.values()).map(beside -> Arguments.of(due, peer, beside))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseRunsAndIsMeasured(String due, String peer, Beside beside) throws IOException, InterruptedException {
        assumeTrue(VirtualThreads.exist() || !peer.equals("virtual"));
        Lateness lateness = LatenessMain.measure(due, peer, beside, 0, 50);
        assertTrue(lateness.samples() > 0, lateness::toString);
        assertTrue(lateness.median() > 0, lateness::toString);
        assertTrue(lateness.median() <= lateness.p99() && lateness.p99() <= lateness.max(), lateness::toString);
        assertEquals(beside.tasks() > 0, lateness.steps() > 0, lateness::toString);
        assertTrue(beside.light() > 0 || lateness.longestStep() >= beside.sliceNanos(), lateness::toString);
        assertTrue(lateness.allowed() >= 2_000_000 + beside.tasks() * beside.sliceNanos(), lateness::toString);
    }
}
