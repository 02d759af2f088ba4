package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What {@link SimulationTest} does with a test that fails for some seeds. */
final class SimulationExtensionTest {
    private static final List<Long> SEEN = new ArrayList<>();

    /** Run by the tests below, not by the build. */
    static final class Samples {
        /** A planted race: an update is lost if the two tasks come into each other's way. */
        @SimulationTest(seeds = 200)
        void race(Simulation simulation) {
            SEEN.add(simulation.seed());
            assertEquals(2, simulation.<Integer>run(WorldsTasks.raceOnceInAWhile(simulation)));
        }

        @SimulationTest(seeds = 3, firstSeed = 10)
        void passes(Simulation simulation, TestInfo info) {
            assertEquals("passes(Simulation, TestInfo)", info.getDisplayName());
            SEEN.add(simulation.seed());
        }

        @SimulationTest
        void takesNone() {
            SEEN.add(0L);
        }

        @SimulationTest(seeds = 5)
        void assumes(Simulation simulation) {
            SEEN.add(simulation.seed());
            Assumptions.assumeTrue(simulation.seed() > 2);
        }

        @SimulationTest(seeds = 3)
        void dependsOnSomethingElse(Simulation simulation) {
            SEEN.add(simulation.seed());
            simulation.record("call " + SEEN.size());
            throw new IllegalStateException("always");
        }
    }

    @AfterEach
    void forget() {
        SEEN.clear();
        System.clearProperty(SimulationExtension.SEED);
        System.clearProperty(SimulationExtension.SEEDS);
        System.clearProperty(SimulationExtension.FIRST_SEED);
    }

    private static Throwable failureOf(String method, Class<?>... parameters) {
        var failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Samples.class, method, parameters))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .toList();
        return failed.isEmpty()
                ? null
                : failed.get(0)
                        .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow();
    }

    @Test
    void aPlantedRaceIsFoundAndItsSeedReplays() {
        Throwable failure = failureOf("race", Simulation.class);
        assertEquals(201, SEEN.size(), "all seeds, and the first failing one again");
        long seed = SEEN.get(200);
        String message = failure.getMessage();
        assertTrue(
                message.matches("(?s)Seed " + seed + " failed, the first of [0-9]+ that did so out of 200\\..*"),
                message);
        assertTrue(message.contains("-Dyuzuri.simulation.seed=" + seed), message);

        SEEN.clear();
        System.setProperty(SimulationExtension.SEED, Long.toString(seed));
        assertTrue(failureOf("race", Simulation.class).getMessage().contains("expected: <2> but was: <1>"));
        assertEquals(List.of(seed), SEEN);
    }

    @Test
    void aTestThatPassesRunsAllItsSeedsOnce() {
        assertEquals(null, failureOf("passes", Simulation.class, TestInfo.class));
        assertEquals(List.of(10L, 11L, 12L), SEEN);
    }

    @Test
    void otherSeedsCanBeAskedFor() {
        System.setProperty(SimulationExtension.SEEDS, "2");
        System.setProperty(SimulationExtension.FIRST_SEED, "500");
        assertEquals(null, failureOf("passes", Simulation.class, TestInfo.class));
        assertEquals(List.of(500L, 501L), SEEN);
    }

    @Test
    void seedsThatAnAssumptionRulesOutDoNotFail() {
        assertEquals(null, failureOf("assumes", Simulation.class));
        assertEquals(5, SEEN.size());
    }

    @Test
    void aTestWithoutASimulationIsRefused() {
        assertTrue(failureOf("takesNone").getMessage().contains("takes a parameter of type Simulation"));
        assertEquals(List.of(), SEEN);
    }

    @Test
    void aTestThatDoesNotFollowFromItsSeedIsToldSo() {
        String message = failureOf("dependsOnSomethingElse", Simulation.class).getMessage();
        assertTrue(
                message.startsWith("Seed 1 failed, the first of 3 that did so out of 3. Run again it did not"),
                message);
    }
}
