package app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.testing.Simulation;
import io.yuzuri.testing.SimulationTest;

class HelloTest {
    @SimulationTest(seeds = 20)
    void everyWordIsHeard(Simulation simulation) {
        assertEquals("Hello from the staged jars", simulation.run(HelloTasks.listen()));
    }
}
