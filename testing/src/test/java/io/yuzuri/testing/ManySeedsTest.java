package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Task;
import java.util.List;
import java.util.function.Function;

/**
 * Servers under many seeds: no byte is lost or comes out of order, no task or channel is left, no invariant breaks.
 * {@code -Dyuzuri.simulation.seeds=10000} runs more of them.
 */
final class ManySeedsTest {

    @SimulationTest(seeds = 500)
    void echoUnderGentleFaults(Simulation simulation) {
        assertEquals(0, run(simulation, world -> EchoTasks.serverAndClients(new Echo(world), 5, 300)));
    }

    @SimulationTest(seeds = 500)
    void echoUnderHarshFaults(Simulation simulation) {
        run(simulation.faults(Faults.harsh()), world -> EchoTasks.serverAndClients(new Echo(world), 5, 300));
    }

    @SimulationTest(seeds = 500)
    void chatUnderGentleFaults(Simulation simulation) {
        assertEquals(0, run(simulation, world -> ChatTasks.serverAndMembers(new Chat(world), 4, 6)));
    }

    @SimulationTest(seeds = 500)
    void chatUnderHarshFaults(Simulation simulation) {
        run(simulation.faults(Faults.harsh()), world -> ChatTasks.serverAndMembers(new Chat(world), 4, 6));
    }

    private static int run(Simulation simulation, Function<Simulation, Task<Integer>> program) {
        int failures = simulation.run(program.apply(simulation));
        assertEquals(List.of(), simulation.network().openChannels());
        return failures;
    }
}
