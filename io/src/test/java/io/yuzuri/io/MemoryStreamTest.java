package io.yuzuri.io;

import io.yuzuri.Scheduler;
import io.yuzuri.everywhere.VirtualClock;

/** Streams in memory: see {@link ByteStreamContract}. */
class MemoryStreamTest extends ByteStreamContract {
    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder().clock(new VirtualClock());
    }

    @Override
    protected Opening opening() {
        return new InMemory();
    }
}
