package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** Streams of the system: see {@link ByteStreamContract}. */
class SystemStreamsTest {
    private abstract static class OfSystem extends ByteStreamContract {
        @Override
        protected Scheduler.Builder scheduler() {
            return Scheduler.builder();
        }
    }

    @Nested
    class Sockets extends OfSystem {
        @Override
        protected Opening opening() {
            return new OverSockets();
        }
    }

    static final class OverUnixSockets implements ByteStreamContract.Opening {
        @Override
        @Coroutine
        public ByteStreamContract.Ends open() throws IOException {
            Path path = Files.createTempDirectory("yuzuri").resolve("socket");
            try {
                return OverSockets.connect(UnixDomainSocketAddress.of(path));
            } finally {
                forget(path);
            }
        }
    }

    private static void forget(Path path) throws IOException {
        Files.delete(path);
        Files.delete(path.getParent());
    }

    @Nested
    class UnixSockets extends OfSystem {
        @Override
        protected Opening opening() {
            return new OverUnixSockets();
        }
    }

    static final class OverPipes implements ByteStreamContract.Opening {
        @Override
        public ByteStreamContract.Ends open() throws IOException {
            Pipe there = pipe();
            Pipe back = pipe();
            return new ByteStreamContract.Ends(
                    Io.stream(back.source(), there.sink()), Io.stream(there.source(), back.sink()));
        }

        private static Pipe pipe() throws IOException {
            Pipe pipe = Yield.provider().openPipe();
            pipe.source().configureBlocking(false);
            pipe.sink().configureBlocking(false);
            return pipe;
        }
    }

    @Nested
    class Pipes extends OfSystem {
        @Override
        protected Opening opening() {
            return new OverPipes();
        }
    }
}
