package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Way;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What holds for stream channels, whoever provides them: a network of the system or a simulated one.
 *
 * <p>A subclass says what a scheduler is built with, its provider and its clock; all channels come from there, by
 * {@link Yield#provider()}. Each program runs as written and transformed, in several orders.
 */
public abstract class StreamChannelContract {
    private static final int SEEDS = 2;

    /** A new builder, with the provider and the clock that are tested. */
    protected abstract Scheduler.Builder scheduler();

    /** How many bytes are sent where there shall be many: a slow network may do with fewer. */
    protected int much() {
        return 3_000_000;
    }

    /** Runs a program in every way; what any of its tasks fails with is thrown. */
    final void everyWay(Supplier<Task<?>> program) {
        for (Way way : Way.all(SEEDS)) run(way, program.get());
    }

    private void run(Way way, Task<?> program) {
        List<Throwable> failures = new ArrayList<>();
        try {
            way.apply(scheduler())
                    .uncaughtHandler((task, failure) -> failures.add(failure))
                    .run(program);
        } catch (Throwable failure) {
            failures.add(0, failure);
        }
        if (failures.isEmpty()) return;
        AssertionError failed = new AssertionError(way + ": " + failures.get(0), failures.get(0));
        failures.stream().skip(1).forEach(failed::addSuppressed);
        throw failed;
    }

    /** Two ends of one connection, of the scheduler whose task asks for it; closed together. */
    record Connection(SocketChannel near, SocketChannel far) implements AutoCloseable {
        @Coroutine
        static Connection open() throws IOException {
            try (ServerSocketChannel listener = Io.listen(ANY)) {
                Task<SocketChannel> accepting = Yield.spawn(IoTasks.accept(listener));
                SocketChannel near = Io.connect(listener.getLocalAddress());
                return new Connection(near, Yield.await(accepting, IOException.class));
            }
        }

        @Override
        public void close() throws IOException {
            Yield.close(near);
            Yield.close(far);
        }
    }

    static final SocketAddress ANY = new InetSocketAddress("127.0.0.1", 0);

    /** Bytes that tell their place. */
    static ByteBuffer pattern(int from, int length, boolean direct) {
        ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(length) : ByteBuffer.allocate(length);
        for (int i = 0; i < length; i++) buffer.put(i, at(from + i));
        return buffer;
    }

    private static byte at(int place) {
        return (byte) (place * 31 + (place >> 8));
    }

    /** Bytes from the position to the limit are those of the pattern. */
    static void assertPattern(int from, ByteBuffer buffer) {
        for (int i = buffer.position(); i < buffer.limit(); i++) {
            if (buffer.get(i) != at(from + i - buffer.position())) {
                assertEquals(
                        at(from + i - buffer.position()), buffer.get(i), "byte " + i + " of the stream from " + from);
            }
        }
    }

    /** Reads to the end of the stream, a little at a time: how many bytes of the pattern came. */
    @Coroutine
    static int readPattern(SocketChannel channel, int bufferSize) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bufferSize);
        int received = 0;
        for (int n; (n = Io.read(channel, buffer.clear())) >= 0; received += n) assertPattern(received, buffer.flip());
        return received;
    }

    /** Writes until the channel takes no more. */
    static int fill(SocketChannel channel) throws IOException {
        int written = 0;
        for (int n; (n = channel.write(pattern(written, 1 << 16, true))) > 0; ) written += n;
        return written;
    }
}
