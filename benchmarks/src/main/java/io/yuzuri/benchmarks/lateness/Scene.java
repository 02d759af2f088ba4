package io.yuzuri.benchmarks.lateness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * What is the same on each library: what the tasks compute, the other ends of their connections, on threads of the
 * system, and what is measured. When the time is over, tasks end by themselves, and the other ends are closed.
 */
final class Scene {
    /** How many wait for deadlines, or for bytes, at once. */
    private static final int WAITERS = 4;

    private static final int FLOOD_BYTES = 65_536;
    private static final long DEADLINE = 10_000_000;

    /** A deadline is so much longer at most: so that it passes anywhere in what else runs. */
    private static final long SPREAD = 20_000_000;

    private static final long CLIENT_PAUSE = 10_000_000;

    private final Beside beside;
    private final boolean echoes;
    private final List<SocketChannel> messages = new ArrayList<>();
    private final List<SocketChannel> floods = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);

    private long[] samples = new long[1024];
    private int count;

    private volatile boolean measures;
    private volatile boolean over;
    private long begun;
    private long ended;

    // Of the tasks' thread alone.
    private long steps;
    private long longestStep;

    /** Connections are there when this returns. */
    Scene(Beside beside, boolean echoes) throws IOException {
        this.beside = beside;
        this.echoes = echoes;
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(any)) {
            for (int i = 0; echoes && i < WAITERS; i++) {
                SocketChannel client = connected(listener, messages);
                SplittableRandom own = random.split();
                threads.add(new Thread(() -> converse(client, own), "client"));
            }
            for (int i = 0; i < beside.receivers(); i++) {
                SocketChannel client = connected(listener, floods);
                threads.add(new Thread(() -> flood(client), "flood"));
            }
        }
    }

    private static SocketChannel connected(ServerSocketChannel listener, List<SocketChannel> accepted)
            throws IOException {
        SocketChannel client = SocketChannel.open(listener.getLocalAddress());
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        accepted.add(listener.accept().setOption(StandardSocketOptions.TCP_NODELAY, true));
        return client;
    }

    /** Starts the other ends, and the time. */
    void begin(long warmUpMillis, long millis) {
        threads.add(new Thread(() -> keepTime(warmUpMillis, millis), "time"));
        threads.forEach(Thread::start);
    }

    /** Waits for what was begun. */
    void end() throws InterruptedException {
        for (Thread thread : threads) thread.join();
    }

    // ---- what tasks do

    /** Connections on which what comes is to be sent back. */
    List<SocketChannel> messages() {
        return messages;
    }

    /** Connections on which what comes is to be dropped. */
    List<SocketChannel> floods() {
        return floods;
    }

    /** What waits for deadlines, one each. */
    List<Deadlines> deadlines() {
        List<Deadlines> all = new ArrayList<>();
        for (int i = 0; !echoes && i < WAITERS; i++) all.add(new Deadlines(random.split()));
        return all;
    }

    /** What works, one each. */
    List<Worker> workers() {
        List<Worker> all = new ArrayList<>();
        for (int i = 0; i < beside.workers(); i++) all.add(new Worker());
        return all;
    }

    static ByteBuffer messageBuffer() {
        return ByteBuffer.allocateDirect(1);
    }

    static ByteBuffer floodBuffer() {
        return ByteBuffer.allocateDirect(FLOOD_BYTES);
    }

    /** Whether workers and those that wait for deadlines are to end. */
    boolean isOver() {
        return over;
    }

    /** One deadline after another. */
    final class Deadlines {
        private final SplittableRandom random;
        private long due;

        Deadlines(SplittableRandom random) {
            this.random = random;
        }

        /** How many nanoseconds to wait now. */
        long next() {
            long nanos = DEADLINE + random.nextLong(SPREAD);
            due = System.nanoTime() + nanos;
            return nanos;
        }

        void passed() {
            sample(due);
        }
    }

    /** What a task does between two pauses. */
    final class Worker {
        private int step;

        void step() {
            if (step++ < beside.light()) {
                steps++;
                return;
            }
            long from = System.nanoTime();
            long took;
            do {
                Thread.onSpinWait();
                took = System.nanoTime() - from;
            } while (took < beside.sliceNanos());
            stepped(took);
            if (step >= beside.light() + beside.slices()) step = 0;
        }
    }

    /** Reads once from a flood, and drops it. False at its end. */
    boolean drop(SocketChannel channel, ByteBuffer buffer) throws IOException {
        long from = System.nanoTime();
        int read = channel.read(buffer.clear());
        stepped(System.nanoTime() - from);
        return read >= 0;
    }

    /** It was read and dropped, nobody knows how fast. */
    void dropped() {
        steps++;
    }

    private void stepped(long took) {
        steps++;
        if (measures && took > longestStep) longestStep = took;
    }

    // ---- the other ends

    private void converse(SocketChannel client, SplittableRandom random) {
        ByteBuffer one = messageBuffer();
        try (client) {
            while (!over) {
                TimeUnit.NANOSECONDS.sleep(random.nextLong(CLIENT_PAUSE));
                long from = System.nanoTime();
                client.write(one.clear());
                if (client.read(one.clear()) < 0) throw new IOException("nobody answers");
                sample(from);
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void flood(SocketChannel client) {
        ByteBuffer buffer = floodBuffer();
        try (client) {
            while (!over) client.write(buffer.clear());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    // ---- what is measured

    private void keepTime(long warmUpMillis, long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(warmUpMillis);
            begun = System.nanoTime();
            measures = true;
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
        ended = System.nanoTime();
        over = true;
    }

    /** What is late when the time is over counts, for there may be nothing else; what is due only then does not. */
    private void sample(long due) {
        long now = System.nanoTime();
        boolean counts = over ? due - ended < 0 || samples() == 0 : measures && due - begun >= 0;
        if (counts) add(now - due);
    }

    private synchronized int samples() {
        return count;
    }

    private synchronized void add(long nanos) {
        if (count == samples.length) samples = Arrays.copyOf(samples, 2 * count);
        samples[count++] = nanos;
    }

    /** What was measured, when all is over. */
    synchronized Lateness measured(String due, String peer, long warmUpMillis) {
        if (count == 0) throw new IllegalStateException("nothing was due");
        long[] sorted = Arrays.copyOf(samples, count);
        Arrays.sort(sorted);
        long nanos = ended - begun + TimeUnit.MILLISECONDS.toNanos(warmUpMillis);
        return new Lateness(
                due,
                peer,
                beside.id(),
                count,
                sorted[count / 2],
                sorted[Math.min(count - 1, count * 99 / 100)],
                sorted[count - 1],
                steps,
                steps == 0 ? 0 : nanos / steps,
                longestStep);
    }
}
