package io.yuzuri.samples;

import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A sample that runs on a thread of its own, at a free port of the loopback address, until it is closed. */
final class Running implements AutoCloseable {
    private static final long SECONDS_TO_END = 20;

    private final Server server;
    private final Thread thread;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    Running(Function<ServerSocketChannel, Task<Void>> sample, Scheduler.Builder scheduler) throws IOException {
        server = Server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), sample);
        thread = new Thread(() -> run(scheduler.build()), "server");
        thread.start();
    }

    long threadId() {
        return thread.getId();
    }

    private void run(Scheduler scheduler) {
        try {
            server.run(scheduler);
            ended.complete(null);
        } catch (Throwable failure) {
            ended.completeExceptionally(failure);
        }
    }

    int port() throws IOException {
        return server.address().getPort();
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
        return socket;
    }

    /** Stops it and throws what it failed with. */
    @Override
    public void close() {
        server.stop();
        ended.orTimeout(SECONDS_TO_END, TimeUnit.SECONDS).join();
    }
}
