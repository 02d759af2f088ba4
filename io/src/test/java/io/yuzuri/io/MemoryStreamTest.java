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

    static final class InMemory implements Opening {
        @Override
        public Ends open() {
            Io.Pair pair = Io.pair();
            return new Ends(pair.near(), pair.far());
        }
    }
}
