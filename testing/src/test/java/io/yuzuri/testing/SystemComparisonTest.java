package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Scheduler;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random conversations on the system's network and, without faults, on the simulated one: what each operation returns
 * or throws, and what a selector says, is the same. Only on Linux, whose ways the simulation has, and only when asked
 * for, since the system needs a moment of real time after each operation: {@code -Dyuzuri.simulation.compare=1000}
 * compares so many.
 */
@EnabledIfSystemProperty(named = SystemComparisonTest.COUNT, matches = "[0-9]+")
final class SystemComparisonTest {
    static final String COUNT = "yuzuri.simulation.compare";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSameOperationsHaveTheSameResults(boolean registered) {
        for (long seed = 1; seed <= Long.getLong(COUNT); seed++) {
            Simulation simulation = Simulation.of(seed).faults(Faults.none());
            assertEquals(
                    Scheduler.run(RandomConversationTasks.protocol(seed, registered)),
                    simulation.run(RandomConversationTasks.protocol(seed, registered)),
                    "seed " + seed);
        }
    }
}
