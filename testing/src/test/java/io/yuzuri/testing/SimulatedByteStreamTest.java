package io.yuzuri.testing;

import io.yuzuri.Scheduler;
import io.yuzuri.io.ByteStreamContract;
import io.yuzuri.io.OverSockets;

/** Streams over simulated sockets: see {@link ByteStreamContract}. */
final class SimulatedByteStreamTest extends ByteStreamContract {
    private long seed;

    @Override
    protected Scheduler.Builder scheduler() {
        return Simulation.of(++seed).scheduler();
    }

    @Override
    protected int much() {
        return 20_000;
    }

    @Override
    protected Opening opening() {
        return new OverSockets();
    }
}
