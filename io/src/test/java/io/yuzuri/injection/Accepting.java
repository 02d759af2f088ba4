package io.yuzuri.injection;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.io.Io;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** A connection that is accepted and closed: its peer hears of that, whatever fails in between. */
public final class Accepting implements Consumer<Ledger> {
    private static final int MOST_MILLIS = 300;

    @Override
    public void accept(Ledger ledger) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (Socket peer = new Socket()) {
            try (ServerSocketChannel listener = ServerSocketChannel.open().bind(any)) {
                listener.configureBlocking(false);
                peer.connect(listener.getLocalAddress());
                Scheduler.builder()
                        .name(Points.THREAD)
                        .uncaughtHandler((task, failure) -> ledger.harmed(task.name(), failure))
                        .run(AcceptingTasks.root(ledger, listener));
            } finally {
                hearsOfIt(peer);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void hearsOfIt(Socket peer) throws IOException {
        peer.setSoTimeout(MOST_MILLIS);
        try {
            if (peer.getInputStream().read() >= 0) throw new AssertionError("more");
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("The connection is open for ever.");
        } catch (IOException reset) {
            // It was not even accepted.
        }
    }

    @Coroutine
    static void root(Ledger ledger, ServerSocketChannel listener) throws IOException {
        ledger.begin("root");
        try {
            SocketChannel accepted = Io.accept(listener);
            accepted.close();
            ledger.done("bystander");
        } finally {
            ledger.end("root");
        }
    }
}
