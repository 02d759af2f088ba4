package io.yuzuri.samples;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskScope;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.io.ConnectionLostException;
import io.yuzuri.io.Io;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Two schedulers that answer requests, on a thread each, and are replaced one after the other while clients go on
 * asking: whatever one of them has begun is answered within the grace, and idle connections are closed in order.
 *
 * <p>A request is a length and so many bytes, which come back after a while. The clients know which servers take
 * connections, as a balancer does; some of them are slow, in pieces. If a connection ends before the first byte of an
 * answer, its client asks again on another one. A request is lost if a connection ends behind that or cannot be made,
 * or if a server ends in the middle of one.
 */
final class SoakRolling {
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Those that know of a server may still be connecting. */
    private static final Duration NO_MORE_CONNECTIONS = Duration.ofSeconds(1);

    private static final int LARGEST = 1 << 14;

    /** Servers that take connections. */
    private final List<Server> open = new ArrayList<>();

    private long asked;
    private long again;
    private long lost;
    private boolean isWhole = true;

    /** A scheduler that takes connections, on a thread of its own. */
    static final class Server {
        final AtomicLong begun = new AtomicLong();
        final AtomicLong answered = new AtomicLong();
        final AtomicLong failures = new AtomicLong();
        final InetSocketAddress address;
        private final ServerSocketChannel listener;
        private final Scheduler scheduler;
        private final Thread thread = new Thread(this::run, "rolling");

        Server() throws IOException {
            listener = Io.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            address = (InetSocketAddress) listener.getLocalAddress();
            scheduler = Scheduler.builder()
                    .name("rolling " + address.getPort())
                    .uncaughtHandler((task, failure) -> failed(failure))
                    .build();
            thread.start();
        }

        private void run() {
            try {
                scheduler.runRoot(SoakRollingTasks.accept(this, listener));
            } catch (TaskCancelled asTold) {
                // So ends the root of a scheduler that is shut down.
            } catch (Throwable failure) {
                failed(failure);
            }
        }

        /** In the very end the clients leave in the middle of what they do. */
        private void failed(Throwable failure) {
            if (failure instanceof IOException) return;
            failures.incrementAndGet();
            failure.printStackTrace();
        }

        void stop() throws InterruptedException {
            scheduler.shutdown(GRACE);
            thread.join();
        }

        @Override
        public String toString() {
            return "%d requests begun, %d answered, %d failures".formatted(begun.get(), answered.get(), failures.get());
        }
    }

    /** So many clients for so long; in the middle both servers are replaced. True if nothing was lost. */
    @Coroutine
    boolean rolls(int clients, Duration time, SplittableRandom random) throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) open.add(new Server());
        try (TaskScope scope = TaskScope.open()) {
            for (int i = 0; i < clients; i++) scope.spawn(SoakRollingTasks.client(this, random.split()));
            Yield.sleep(time.dividedBy(2));
            for (int i = 0; i < 2; i++) replaceFirst();
            Yield.sleep(time.dividedBy(2));
            scope.cancel("it was long enough");
            scope.join();
        }
        while (!open.isEmpty()) stop(open.remove(0));
        System.out.printf("rolling: %d requests, %d asked again, %d lost%n", asked, again, lost);
        return asked > 0 && lost == 0 && isWhole;
    }

    @Coroutine
    void replaceFirst() throws IOException, InterruptedException {
        open.add(new Server());
        Server old = open.remove(0);
        Yield.sleep(NO_MORE_CONNECTIONS);
        long begun = old.begun.get() - old.answered.get();
        stop(old);
        System.out.printf("rolling: stopped within %d requests: %s%n", begun, old);
        if (old.begun.get() != old.answered.get()) isWhole = false;
    }

    @Coroutine
    void stop(Server server) throws InterruptedException {
        Yield.call(() -> {
            server.stop();
            return null;
        });
        if (server.failures.get() > 0) isWhole = false;
    }

    // ---- the servers' tasks

    @Coroutine
    static void accept(Server server, ServerSocketChannel listener) throws IOException {
        try (listener) {
            while (true) Yield.spawn(SoakRollingTasks.converse(server, Io.accept(listener)));
        }
    }

    @Coroutine
    static void converse(Server server, SocketChannel client) throws IOException {
        try (client) {
            ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
            while (hasCome(client)) {
                if (Io.read(client, length.clear()) < 0) return;
                server.begun.incrementAndGet();
                Io.readFully(client, length);
                ByteBuffer message = ByteBuffer.allocate(length.getInt(0));
                Io.readFully(client, message);
                Yield.sleep(Duration.ofMillis(message.capacity() % 1000));
                Io.write(client, message.flip());
                server.answered.incrementAndGet();
            }
            Io.lingeringClose(client, Duration.ofSeconds(5));
        }
    }

    /** Waits for something to read; false if the scheduler is told to end before. */
    @Coroutine
    static boolean hasCome(SocketChannel client) {
        return Yield.any(Waitable.receivable(client), Waitable.stopping()) == 0;
    }

    // ---- the clients

    @Coroutine
    void client(SplittableRandom random) {
        ByteBuffer message = null;
        while (true) {
            try (SocketChannel channel = Io.connect(open.get(random.nextInt(open.size())).address)) {
                for (int left = random.nextInt(1, 20); left > 0; left--) {
                    if (message == null) {
                        message = message(random);
                        asked++;
                    }
                    boolean isSlow = random.nextInt(10) == 0;
                    if (!exchange(channel, message, isSlow)) {
                        again++;
                        break;
                    }
                    message = null;
                    Yield.sleep(Duration.ofMillis(random.nextInt(1000)));
                }
            } catch (IOException failure) {
                lost++;
                message = null;
                System.out.println("rolling: " + failure);
            }
        }
    }

    private static ByteBuffer message(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(1, LARGEST)];
        random.nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }

    /** Whether an answer came; false if the connection ended before it. */
    @Coroutine
    static boolean exchange(SocketChannel channel, ByteBuffer message, boolean isSlow) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(message.remaining());
        try {
            ask(channel, message.duplicate(), isSlow);
            if (Io.read(channel, answer) < 0) return false;
        } catch (ConnectionLostException ended) {
            return false; // the server waited as long as it could for this end of it
        }
        if (isSlow) Yield.sleep(Duration.ofMillis(500));
        Io.readFully(channel, answer);
        if (!answer.flip().equals(message)) throw new EOFException("other bytes came back");
        return true;
    }

    @Coroutine
    static void ask(SocketChannel channel, ByteBuffer message, boolean isSlow) throws IOException {
        Io.write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(0, message.remaining()));
        for (int piece = 0; isSlow && piece < 3; piece++) {
            int size = message.remaining() / 2;
            Io.write(channel, message.slice(message.position(), size));
            message.position(message.position() + size);
            Yield.sleep(Duration.ofMillis(300));
        }
        Io.write(channel, message);
    }
}
