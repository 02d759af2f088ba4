package io.yuzuri.testing;

import io.yuzuri.Scheduler;
import io.yuzuri.io.StreamClosingContract;

/** How simulated sockets end. */
final class SimulatedStreamClosingTest extends StreamClosingContract {
    private long seed;

    @Override
    protected Scheduler.Builder scheduler() {
        return Simulation.of(++seed)
                .faults(Faults.gentle().buffers(500, 8 * 1024))
                .scheduler();
    }
}
