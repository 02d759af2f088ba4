package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.Timeout;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.sync.Permits;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/** The loop of a server: accepts, starts a task for each connection, and counts them. */
final class Serving {
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final ServerSocketChannel listener;
    private final Permits connections;
    private final Function<? super SocketChannel, ? extends Task<?>> handler;

    Serving(ServerSocketChannel listener, int limit, Function<? super SocketChannel, ? extends Task<?>> handler) {
        this.listener = Objects.requireNonNull(listener, "listener");
        this.connections = new Permits(limit);
        this.handler = Objects.requireNonNull(handler, "handler");
        if (limit < 1) throw new IllegalArgumentException("A server serves 1 connection or more: " + limit);
    }

    @Coroutine
    void serve() throws IOException {
        try {
            while (true) {
                connections.acquire();
                begin();
            }
        } finally {
            Yield.close(listener);
        }
    }

    @Coroutine
    void begin() throws IOException {
        boolean begun = false;
        SocketChannel client = null;
        try {
            client = Io.accept(listener);
            Task<?> handling = handler.apply(client);
            Yield.spawn(ServingTasks.attend(this, client, handling).named("client " + client.getRemoteAddress()));
            begun = true;
        } finally {
            if (!begun) {
                connections.release();
                if (client != null) Yield.close(client);
            }
        }
    }

    /** Whatever comes of a connection, it is closed, and the next one has its place. */
    @Coroutine
    void attend(SocketChannel client, Task<?> handling) throws IOException {
        try {
            Yield.await(handling);
        } catch (TaskCancelled cancelled) {
            handling.cancel();
            awaitEnd(handling);
            throw cancelled;
        } finally {
            Yield.close(client);
            connections.release();
        }
    }

    /** What a task that was cancelled still has to say, it says before its connection is closed. */
    @Coroutine
    private static void awaitEnd(Task<?> handling) {
        Timeout limit = Timeout.shielded(FOREVER);
        try (limit) {
            Yield.any(Waitable.done(handling));
        }
    }
}
