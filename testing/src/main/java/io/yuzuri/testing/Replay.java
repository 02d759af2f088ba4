package io.yuzuri.testing;

import java.time.Duration;

/** Goes along, as a suppressed exception, with what a simulation failed with. */
final class Replay extends Exception {
    private static final long serialVersionUID = 1L;

    Replay(long seed, Duration elapsed) {
        super(
                "Simulation of seed " + seed + ", after " + elapsed
                        + " of virtual time. To run it again: Simulation.of(" + seed + "L), or -D"
                        + SimulationExtension.SEED + "=" + seed + " for a @SimulationTest.",
                null,
                false,
                false);
    }
}
