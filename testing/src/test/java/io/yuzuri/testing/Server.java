package io.yuzuri.testing;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskScope;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Function;

/** A server that lives through failing accepts, and clients that try until they get through. */
final class Server {
    static final int PORT = 7_000;

    private Server() {}

    @Coroutine
    static void serve(Function<SocketChannel, Task<?>> handler) throws IOException {
        ServerSocketChannel listener = Streams.listenOn(PORT);
        try (TaskScope connections = TaskScope.open()) {
            while (true) {
                Yield.recv(listener);
                SocketChannel accepted = accept(listener);
                if (accepted != null) connections.spawn(handler.apply(accepted));
            }
        } finally {
            Yield.close(listener); // at once, so that the next server can have the port
        }
    }

    @Coroutine
    private static SocketChannel accept(ServerSocketChannel listener) throws IOException {
        try {
            SocketChannel accepted = listener.accept();
            if (accepted != null) accepted.configureBlocking(false);
            return accepted;
        } catch (IOException tooManyOpenFiles) {
            Yield.sleep(Duration.ofMillis(50));
            return null;
        }
    }

    /** Connects to the server on a host, as often as it takes. */
    @Coroutine
    static SocketChannel connect(String host) throws IOException {
        while (true) {
            try {
                return Streams.connect(new InetSocketAddress(Yield.resolve(host)[0], PORT));
            } catch (IOException refused) {
                Yield.sleep(Duration.ofMillis(20));
            }
        }
    }
}
