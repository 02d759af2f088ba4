package io.yuzuri.io.tls;

import io.yuzuri.Scheduler;
import io.yuzuri.everywhere.VirtualClock;
import io.yuzuri.io.ByteStreamContract;
import io.yuzuri.io.InMemory;
import io.yuzuri.io.OverSockets;
import org.junit.jupiter.api.Nested;

/** TLS keeps the contract of streams: see {@link ByteStreamContract}. */
class TlsStreamsTest {
    @Nested
    class OverMemory extends ByteStreamContract {
        @Override
        protected Scheduler.Builder scheduler() {
            return VirtualClock.scheduler();
        }

        @Override
        protected int much() {
            return 1_000_000;
        }

        @Override
        protected Opening opening() {
            return new OverTls(new InMemory(), "TLSv1.3");
        }
    }

    @Nested
    class OverRealSockets extends ByteStreamContract {
        @Override
        protected Scheduler.Builder scheduler() {
            return Scheduler.builder();
        }

        @Override
        protected Opening opening() {
            return new OverTls(new OverSockets(), "TLSv1.3");
        }
    }

    /** Who has been told of the end can write no more. */
    @Nested
    class OfVersion12 extends OverMemory {
        @Override
        protected boolean halfCloses() {
            return false;
        }

        @Override
        protected Opening opening() {
            return new OverTls(new InMemory(), "TLSv1.2");
        }
    }
}
