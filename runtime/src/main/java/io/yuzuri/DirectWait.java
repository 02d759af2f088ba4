package io.yuzuri;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * What the operations of {@link Yield} mean on a thread that works for no scheduler: they block it.
 *
 * <p>Each wait has a selector of its own, closed when the wait ends, so that the channel is free again: it can go back to
 * blocking mode or on to a scheduler. An interrupt is the cancellation of a thread.
 */
final class DirectWait {
    /** Somebody may close the channel, which wakes no selector. */
    private static final long CAP_MILLIS = 1000;

    private DirectWait() {}

    static void receive(SelectableChannel channel) throws IOException {
        checkInterrupt();
        await(channel, Reactor.receiving(channel));
    }

    static void send(SelectableChannel channel) throws IOException {
        checkInterrupt();
        int operation = Reactor.sending(channel);
        if (operation == SelectionKey.OP_CONNECT) {
            connect((SocketChannel) channel);
        } else {
            await(channel, operation);
        }
    }

    static void connect(SocketChannel channel) throws IOException {
        checkInterrupt();
        if (!Reactor.connecting(channel)) return;
        do {
            await(channel, SelectionKey.OP_CONNECT);
        } while (!channel.finishConnect());
    }

    static void sleep(Duration duration) {
        long nanos = Resumable.nanos(duration);
        checkInterrupt();
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static void checkpoint() {
        checkInterrupt();
    }

    static void pause() {
        checkInterrupt();
        Thread.yield();
    }

    static <T> T await(CompletionStage<T> stage) {
        checkInterrupt();
        try {
            return stage.toCompletableFuture().get();
        } catch (ExecutionException failed) {
            throw Failure.rethrow(Failure.ofStage(failed.getCause()).cause);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static void await(SelectableChannel channel, int operation) throws IOException {
        try (Selector selector = channel.provider().openSelector()) {
            SelectionKey key = channel.register(selector, operation);
            while (key.isValid() && selector.select(CAP_MILLIS) == 0) checkInterrupt();
        }
        if (!channel.isOpen()) throw new AsynchronousCloseException();
    }

    private static void checkInterrupt() {
        if (Thread.interrupted()) throw interrupted();
    }

    private static TaskCancelled interrupted() {
        return new TaskCancelled("The thread was interrupted.", null, null);
    }
}
