package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Datagrams: traps 12 and 54. */
class DatagramTest extends StreamChannelContract {
    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder();
    }

    private static DatagramChannel open() throws IOException {
        DatagramChannel channel = Yield.provider().openDatagramChannel();
        channel.configureBlocking(false);
        return channel.bind(ANY);
    }

    /** Sends each datagram back to where it came from, until its channel is closed. */
    @Coroutine
    static int echoes(DatagramChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(100_000);
        int count = 0;
        try {
            for (; ; count++) {
                SocketAddress sender = Io.receive(channel, buffer.clear());
                Io.send(channel, buffer.flip(), sender);
            }
        } catch (AsynchronousCloseException end) {
            return count;
        }
    }

    @Coroutine
    static void asksAndGetsAnswers() throws IOException {
        int[] lengths = {1, 0, 1000, 0, 60_000};
        try (DatagramChannel client = open();
                DatagramChannel server = open()) {
            Task<Integer> echo = Yield.spawn(DatagramTestTasks.echoes(server));
            ByteBuffer answer = ByteBuffer.allocateDirect(100_000);
            for (int length : lengths) {
                Io.send(client, pattern(length, length, length % 2 == 0), server.getLocalAddress());
                assertEquals(server.getLocalAddress(), Io.receive(client, answer.clear()));
                assertPattern(length, answer.flip());
                assertEquals(length, answer.limit());
            }
            Yield.close(server);
            assertEquals(lengths.length, Yield.await(echo));
        }
    }

    @Test // trap 54
    void anEmptyDatagramIsOneAsWell() {
        everyWay(DatagramTestTasks::asksAndGetsAnswers);
    }

    @Coroutine
    static void receivesLessThanWasSent() throws IOException {
        try (DatagramChannel near = open();
                DatagramChannel far = open()) {
            Io.send(near, pattern(0, 10, false), far.getLocalAddress());
            Io.send(near, pattern(0, 3, false), far.getLocalAddress());
            ByteBuffer buffer = ByteBuffer.allocate(4);
            Io.receive(far, buffer);
            assertEquals(4, buffer.position());
            Io.receive(far, buffer.clear());
            assertEquals(3, buffer.position());
        }
    }

    @Test // trap 54
    void whatDoesNotFitIsLostAndNothingElse() {
        everyWay(DatagramTestTasks::receivesLessThanWasSent);
    }

    @Coroutine
    static void sendsToNobody() throws IOException {
        DatagramChannel gone = open();
        SocketAddress nobody = gone.getLocalAddress();
        gone.close();
        try (DatagramChannel channel = open()) {
            channel.connect(nobody);
            for (int i = 0; i < 2; i++) {
                Io.send(channel, pattern(0, 1, false), nobody);
                try {
                    Io.receive(channel, ByteBuffer.allocate(1));
                    fail("nobody is there to answer");
                } catch (PortUnreachableException told) {
                    Timeout limit = Timeout.after(Duration.ofMillis(10));
                    try (limit) {
                        Io.receive(channel, ByteBuffer.allocate(1));
                    } catch (TaskTimeout late) {
                        assertEquals(limit, late.timeout());
                    }
                }
            }
        }
    }

    @Test // trap 12
    void thatNobodyIsThereIsToldOnceAndReceivingGoesOn() {
        everyWay(DatagramTestTasks::sendsToNobody);
    }

    @Test
    void misuseIsRefused() throws IOException {
        try (DatagramChannel channel = open()) {
            String noStream = "A DatagramChannel is no stream. Use Io.";
            ByteBuffer buffer = ByteBuffer.allocate(1);
            assertEquals(noStream + "receive.", refused(() -> Io.read(channel, buffer)));
            assertEquals(noStream + "receive.", refused(() -> Io.readFully(channel, buffer)));
            assertEquals(noStream + "send.", refused(() -> Io.write(channel, buffer)));
            assertEquals(noStream + "send.", refused(() -> Io.write(channel, buffer, buffer)));
            assertThrows(IllegalArgumentException.class, () -> Io.receive(channel, ByteBuffer.allocate(0)));
            assertThrows(
                    UnresolvedAddressException.class,
                    () -> Io.send(channel, buffer, InetSocketAddress.createUnresolved("nobody.test", 1)));
        }
    }

    private interface Use {
        void run() throws IOException;
    }

    private static String refused(Use use) {
        return assertThrows(IllegalArgumentException.class, use::run).getMessage();
    }
}
