package io.yuzuri.injection;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskScope;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.Io;
import io.yuzuri.io.StreamReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A server and two clients over TCP, in real time. */
public final class Clients implements Consumer<Ledger> {
    private static final BufferPool POOL = new BufferPool(256);
    private static final Duration LONG = Duration.ofMinutes(1);

    /** A connection that could not even be closed is one that says nothing. */
    private static final Duration LATE = Duration.ofMillis(200);

    @Override
    public void accept(Ledger ledger) {
        Scheduler.builder()
                .name(Points.THREAD)
                .uncaughtHandler((task, failure) -> ledger.harmed(task.name(), failure))
                .run(ClientsTasks.root(ledger));
    }

    @Coroutine
    static void root(Ledger ledger) throws IOException {
        ledger.begin("root");
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ServerSocketChannel listener = Io.listen(any)) {
            InetSocketAddress address = (InetSocketAddress) listener.getLocalAddress();
            Task<Void> server = Yield.spawn(ClientsTasks.serve(ledger, listener));
            Task<Void> bystander = Yield.spawn(ClientsTasks.bystander(ledger));
            Task<Void> one = Yield.spawn(ClientsTasks.client(ledger, "one", address));
            Task<Void> two = Yield.spawn(ClientsTasks.client(ledger, "two", address));
            rootAwaits(ledger, "one", one);
            rootAwaits(ledger, "two", two);
            server.cancel();
            rootAwaits(ledger, "server", server);
            rootAwaits(ledger, "bystander", bystander);
        } finally {
            ledger.end("root");
        }
    }

    @Coroutine
    static void rootAwaits(Ledger ledger, String part, Task<Void> task) {
        try {
            Yield.await(task);
        } catch (TaskCancelled cancelled) {
            if (!task.isDone()) throw cancelled;
        } catch (Throwable failure) {
            ledger.harmed(part, failure);
        }
    }

    @Coroutine
    static void bystander(Ledger ledger) {
        ledger.begin("bystander");
        try {
            for (int i = 0; i < 20; i++) Yield.pause();
            ledger.done("bystander");
        } finally {
            ledger.end("bystander");
        }
    }

    @Coroutine
    static void serve(Ledger ledger, ServerSocketChannel listener) throws IOException {
        ledger.begin("server");
        try (listener;
                TaskScope scope = TaskScope.open()) {
            while (true) {
                SocketChannel client = Io.accept(listener);
                try {
                    scope.spawn(ClientsTasks.echo(ledger, client));
                } catch (Throwable failure) {
                    client.close();
                    throw failure;
                }
            }
        } finally {
            ledger.end("server");
        }
    }

    @Coroutine
    static void echo(Ledger ledger, SocketChannel client) throws IOException {
        String name = "echo of " + client.hashCode();
        ledger.begin(name);
        try (client;
                StreamReader in = new StreamReader(Io.stream(client), POOL)) {
            Timeout limit = Timeout.after(LONG);
            try (limit) {
                for (Optional<String> line; (line = in.readLine(100)).isPresent(); ) {
                    Io.write(client, StandardCharsets.UTF_8.encode(line.get() + "\n"));
                }
            }
        } finally {
            ledger.end(name);
        }
    }

    @Coroutine
    static void client(Ledger ledger, String name, InetSocketAddress address) throws IOException {
        Timeout limit = Timeout.after(LATE);
        ledger.begin(name);
        try (limit;
                SocketChannel server = Io.connect(address)) {
            ByteBuffer buffer = ByteBuffer.allocate(6);
            for (int i = 0; i < 3; i++) {
                Io.write(server, StandardCharsets.UTF_8.encode("hello\n"));
                Io.readFully(server, buffer.clear());
            }
            server.shutdownOutput();
            if (Io.read(server, buffer.clear()) >= 0) throw new AssertionError("more");
            Yield.close(server);
            ledger.done(name);
        } finally {
            ledger.end(name);
        }
    }
}
