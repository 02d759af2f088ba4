package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The method as written, called directly. */
@SuppressWarnings("try")
class DirectTest {

    /** Something that closes its pipe afterwards. */
    private interface WithPipe {
        void run(Pipe pipe) throws Exception;
    }

    private static void withPipe(WithPipe body) throws Exception {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source();
                Pipe.SinkChannel sink = pipe.sink()) {
            source.configureBlocking(false);
            sink.configureBlocking(false);
            body.run(pipe);
        }
    }

    @Test
    void recvBlocksTheThreadUntilSomethingComesAndLeavesTheChannelFree() throws Exception {
        withPipe(pipe -> {
            Thread writer = new Thread(() -> {
                try {
                    pipe.sink().write(ByteBuffer.allocate(1));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            writer.start();
            Yield.recv(pipe.source());
            writer.join();
            assertEquals(1, pipe.source().read(ByteBuffer.allocate(1)));
            assertFalse(pipe.source().isRegistered());
            pipe.source().configureBlocking(true);
        });
    }

    @Test
    void aChannelRegisteredElsewhereCanBeWaitedForAndStaysRegistered() throws Exception {
        withPipe(pipe -> {
            try (Selector other = Selector.open()) {
                SelectionKey key = pipe.source().register(other, SelectionKey.OP_READ);
                pipe.sink().write(ByteBuffer.allocate(1));
                Yield.recv(pipe.source());
                assertTrue(key.isValid());
                assertEquals(1, other.selectNow());
            }
        });
    }

    @Test
    void sendWaitsUntilThereIsRoom() throws Exception {
        withPipe(pipe -> {
            Yield.send(pipe.sink());
            assertTrue(pipe.sink().write(ByteBuffer.allocate(1)) > 0);
        });
    }

    @Test
    void aChannelClosedMeanwhileEndsTheWait() throws Exception {
        withPipe(pipe -> {
            Thread closing = new Thread(() -> {
                try {
                    pipe.source().close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            // Closed before or during the wait, it ends with a ClosedChannelException of one kind or the other.
            closing.start();
            Exception end =
                    assertThrows(java.nio.channels.ClosedChannelException.class, () -> Yield.recv(pipe.source()));
            closing.join();
            assertTrue(
                    end instanceof AsynchronousCloseException || !pipe.source().isOpen());
        });
    }

    @Test
    void connectWaitsForTheConnectionOrItsRefusal() throws IOException {
        InetSocketAddress nobody;
        try (ServerSocketChannel listener = ServerSocketChannel.open();
                SocketChannel channel = SocketChannel.open()) {
            listener.bind(new InetSocketAddress("127.0.0.1", 0));
            nobody = (InetSocketAddress) listener.getLocalAddress();
            channel.configureBlocking(false);
            channel.connect(nobody);
            Yield.connect(channel);
            assertTrue(channel.isConnected());
        }
        try (SocketChannel channel = SocketChannel.open()) {
            channel.configureBlocking(false);
            assertThrows(ConnectException.class, () -> {
                channel.connect(nobody);
                Yield.connect(channel);
            });
        }
    }

    @Test
    void anInterruptIsTheCancellationOfAThread() throws Exception {
        withPipe(pipe -> {
            Thread.currentThread().interrupt();
            assertThrows(TaskCancelled.class, () -> Yield.recv(pipe.source()));
            Thread.currentThread().interrupt();
            assertThrows(TaskCancelled.class, () -> Yield.sleep(Duration.ofDays(1)));
            Thread.currentThread().interrupt();
            assertThrows(TaskCancelled.class, Yield::pause);
            assertFalse(Thread.interrupted(), "each interrupt is delivered once");
            Thread waiting = Thread.currentThread();
            Thread other = new Thread(waiting::interrupt);
            other.start();
            assertThrows(TaskCancelled.class, () -> Yield.recv(pipe.source()));
            other.join();
        });
    }

    @Test
    void aBlockingChannelIsRefusedAsItIsInATask() throws Exception {
        withPipe(pipe -> {
            pipe.source().configureBlocking(true);
            assertThrows(IllegalBlockingModeException.class, () -> Yield.recv(pipe.source()));
        });
    }

    @Test
    void pauseAndSleepReturn() {
        Yield.pause();
        Yield.sleep(Duration.ofNanos(1));
        Yield.sleep(Duration.ofNanos(-1));
    }

    @Test
    void closeAndProviderAreThePlainOnes() throws Exception {
        withPipe(pipe -> {
            Yield.close(pipe.source());
            assertFalse(pipe.source().isOpen());
            assertSame(SelectorProvider.provider(), Yield.provider());
        });
    }

    @Test
    void whatMakesNoSenseWithoutASchedulerSaysSo() {
        for (org.junit.jupiter.api.function.Executable operation : new org.junit.jupiter.api.function.Executable[] {
            () -> Yield.await(Hand.pausing(1)),
            () -> Yield.await(Hand.pausing(1), IOException.class),
            () -> Yield.spawn(Hand.pausing(1)),
            Yield::current
        }) {
            IllegalStateException refused = assertThrows(IllegalStateException.class, operation);
            assertTrue(refused.getMessage().contains("needs a scheduler"), refused.getMessage());
        }
    }

    /** Ordinary code that runs on a scheduler's thread. */
    static final class Ordinary {
        static Object helper() {
            return assertThrows(IllegalStateException.class, () -> Yield.sleep(Duration.ZERO));
        }

        static Object plain() {
            try {
                Yield.pause();
                return null;
            } catch (IllegalStateException refused) {
                return refused;
            }
        }
    }

    @Test
    void ordinaryCodeOnASchedulersThreadIsToldWhichFactoryToUse() {
        for (Supplier<Object> caller : java.util.List.<Supplier<Object>>of(Ordinary::helper, Ordinary::plain)) {
            Exception refused = (Exception) Scheduler.run(Hand.task(caller::get));
            String method = refused.getMessage().contains("sleep") ? "helper" : "plain";
            assertTrue(
                    refused.getMessage().contains("DirectTest_OrdinaryTasks." + method + "(…)"), refused.getMessage());
        }
    }

    @Test
    void aBlockThatTakesTooLongEndsOnAPlainThreadToo() throws Exception {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        try (Timeout outer = Timeout.after(Duration.ofMillis(2))) {
            TaskTimeout late = assertThrows(TaskTimeout.class, () -> Yield.recv(pipe.source()));
            assertSame(outer, late.timeout());
            assertTrue(outer.hasExpired());
            assertThrows(TaskTimeout.class, Yield::pause);
            try (Timeout shield = Timeout.shielded(Duration.ofDays(1))) {
                Yield.pause();
                Yield.sleep(Duration.ofNanos(1));
                assertFalse(shield.hasExpired());
            }
            assertThrows(TaskTimeout.class, () -> Yield.await(new CompletableFuture<>()));
        }
        Yield.sleep(Duration.ofNanos(1));
        assertEquals(1, Yield.await(CompletableFuture.completedFuture(1)));
        TaskTimeout late = assertThrows(TaskTimeout.class, () -> {
            try (Timeout limit = Timeout.after(Duration.ofMillis(1))) {
                Yield.sleep(Duration.ofDays(1));
                assertFalse(limit.hasExpired());
            }
        });
        assertEquals("The thread took longer than its timeout of 0.001s.", late.getMessage());
        pipe.source().close();
        pipe.sink().close();
    }

    @Test
    void blockingWorkIsDoneOnThePlainThreadItself() {
        Thread here = Thread.currentThread();
        assertSame(here, Yield.call(Thread::currentThread));
        assertSame(here, Yield.call(Thread::currentThread, late -> fail()));
        assertThrows(
                IOException.class,
                () -> Yield.call(() -> {
                    throw new IOException();
                }));
    }

    @Test
    void aBlockThatIsClosedTooEarlyEndsThoseInsideOfIt() {
        Timeout outer = Timeout.after(Duration.ofDays(1));
        Timeout inner = Timeout.after(Duration.ZERO);
        assertThrows(IllegalStateException.class, outer::close);
        Yield.checkpoint();
        inner.close();
    }

    @Test
    void noHostIsNoName() {
        assertThrows(NullPointerException.class, () -> Yield.resolve(null));
    }
}
