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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What the operations of {@link Yield} mean on a thread that works for no scheduler: they block it.
 *
 * <p>Each wait has a selector of its own, closed when the wait ends, so that the channel is free again: it can go back
 * to blocking mode or on to a scheduler. An interrupt is the cancellation of a thread.
 */
final class DirectWait {
    /** Somebody may close the channel, which wakes no selector. */
    private static final long CAP_NANOS = 1_000_000_000L;

    private DirectWait() {}

    static void receive(SelectableChannel channel) throws IOException {
        check();
        await(channel, Channels.receiving(channel));
    }

    static void send(SelectableChannel channel) throws IOException {
        check();
        int operation = Channels.sending(channel);
        if (operation == SelectionKey.OP_CONNECT) {
            connect((SocketChannel) channel);
        } else {
            await(channel, operation);
        }
    }

    static void connect(SocketChannel channel) throws IOException {
        check();
        if (!Channels.connecting(channel)) return;
        do {
            await(channel, SelectionKey.OP_CONNECT);
        } while (!channel.finishConnect());
    }

    static void sleep(Duration duration) {
        long nanos = Resumable.nanos(duration);
        check();
        long limited = limited(nanos);
        try {
            TimeUnit.NANOSECONDS.sleep(limited);
            if (limited < nanos) check();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static void checkpoint() {
        check();
    }

    static void pause() {
        check();
        Thread.yield();
    }

    static <T> T await(CompletionStage<T> stage) {
        for (; ; ) {
            check();
            try {
                return stage.toCompletableFuture().get(limited(Long.MAX_VALUE), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                // The time of a block has passed, which the check finds out.
            } catch (ExecutionException failed) {
                throw Failure.rethrow(Failure.ofStage(failed.getCause()).cause);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    static void acquire(Semaphore permits) {
        for (; ; ) {
            check();
            try {
                if (permits.tryAcquire(limited(Long.MAX_VALUE), TimeUnit.NANOSECONDS)) return;
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    private static void await(SelectableChannel channel, int operation) throws IOException {
        try (Selector selector = channel.provider().openSelector()) {
            SelectionKey key = channel.register(selector, operation);
            while (key.isValid() && selector.select(Reactor.millis(limited(CAP_NANOS))) == 0) check();
        }
        if (!channel.isOpen()) throw new AsynchronousCloseException();
    }

    /** What every operation begins with, and goes on with as long as it waits. */
    private static void check() {
        if (Thread.interrupted()) throw interrupted();
        DirectTimeouts.ofThread().check();
    }

    static boolean isCancelled() {
        return Thread.currentThread().isInterrupted()
                || DirectTimeouts.ofThread().remaining() <= 0;
    }

    /** How long the next wait may be. */
    private static long limited(long nanos) {
        return Math.min(nanos, DirectTimeouts.ofThread().remaining());
    }

    private static TaskCancelled interrupted() {
        return new TaskCancelled("The thread was interrupted.", null, null);
    }
}
