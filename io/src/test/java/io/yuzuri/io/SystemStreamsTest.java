package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
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

    /** Over sockets, of whatever provider the scheduler has. */
    static final class OverSockets implements ByteStreamContract.Opening {
        @Override
        @Coroutine
        public ByteStreamContract.Ends open() throws IOException {
            return connect(StreamChannelContract.ANY);
        }

        @Coroutine
        static ByteStreamContract.Ends connect(SocketAddress address) throws IOException {
            try (ServerSocketChannel listener = Io.listen(address)) {
                Task<SocketChannel> accepting = Yield.spawn(IoTasks.accept(listener));
                SocketChannel near = Io.connect(listener.getLocalAddress());
                SocketChannel far = Yield.await(accepting, IOException.class);
                return new ByteStreamContract.Ends(Io.stream(near), Io.stream(far));
            }
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
