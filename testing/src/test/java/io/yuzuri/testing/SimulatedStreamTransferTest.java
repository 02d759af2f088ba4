package io.yuzuri.testing;

import io.yuzuri.Scheduler;
import io.yuzuri.io.StreamTransferContract;

/** Reading and writing over simulated sockets. */
final class SimulatedStreamTransferTest extends StreamTransferContract {
    private long seed;

    @Override
    protected Scheduler.Builder scheduler() {
        return Simulation.of(++seed).scheduler();
    }

    /** Buffers may have a single byte. */
    @Override
    protected int much() {
        return 30_000;
    }
}
