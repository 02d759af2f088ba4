package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connecting to sockets of the system. */
class ConnectTest extends StreamChannelContract {
    private static final String HOST = "two.test";

    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder().resolver(host -> {
            if (host.equals("empty.test")) return new InetAddress[0];
            if (host.equals("family.test")) {
                return new InetAddress[] {InetAddress.getByName("::1"), InetAddress.getByName("127.0.0.1")};
            }
            if (!host.equals(HOST)) throw new UnknownHostException(host);
            return new InetAddress[] {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")};
        });
    }

    @Coroutine
    static void connectsBothEnds() throws IOException {
        try (Connection connection = Connection.open()) {
            for (SocketChannel end : List.of(connection.near(), connection.far())) {
                assertFalse(end.isBlocking());
                assertTrue(end.getOption(StandardSocketOptions.TCP_NODELAY));
            }
            assertEquals(connection.near().getLocalAddress(), connection.far().getRemoteAddress());
        }
    }

    @Test // trap 53
    void bothEndsDoNotBlockAndSendAtOnce() {
        everyWay(ConnectTestTasks::connectsBothEnds);
    }

    /** A port at which nobody listens: one that was given out just now. */
    private static int freePort() throws IOException {
        try (ServerSocketChannel listener = Io.listen(ANY)) {
            return ((InetSocketAddress) listener.getLocalAddress()).getPort();
        }
    }

    @Coroutine
    static void isRefused(int port) throws IOException {
        try {
            Io.connect(new InetSocketAddress("127.0.0.1", port));
            fail("nobody listens there");
        } catch (ConnectException refused) {
            assertEquals("Cannot connect to /127.0.0.1:" + port + ": Connection refused", refused.getMessage());
            assertInstanceOf(ConnectException.class, refused.getCause());
        }
        try {
            Io.connect(HOST, port);
            fail("nobody listens there");
        } catch (ConnectException refused) {
            assertEquals(
                    "Cannot connect to two.test:" + port
                            + ". Cannot connect to /127.0.0.2:" + port + ": Connection refused"
                            + ". Cannot connect to /127.0.0.1:" + port + ": Connection refused",
                    refused.getMessage());
            assertEquals(
                    "Cannot connect to /127.0.0.2:" + port + ": Connection refused",
                    refused.getCause().getMessage());
            assertEquals(1, refused.getSuppressed().length);
        }
    }

    @Test // trap 38
    void aRefusalSaysWhere() throws IOException {
        int port = freePort();
        everyWay(() -> ConnectTestTasks.isRefused(port));
    }

    @Coroutine
    static void connectsToTheSecondAddress() throws IOException {
        try (ServerSocketChannel listener = Io.listen(ANY)) {
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            InetSocketAddress unresolved = InetSocketAddress.createUnresolved(HOST, port);
            for (Task<SocketChannel> connecting : List.of(IoTasks.connect(HOST, port), IoTasks.connect(unresolved))) {
                try (SocketChannel channel = Yield.await(connecting, IOException.class)) {
                    assertEquals(listener.getLocalAddress(), channel.getRemoteAddress());
                }
            }
        }
    }

    @Test // trap 41
    void eachAddressOfAHostIsTried() {
        everyWay(ConnectTestTasks::connectsToTheSecondAddress);
    }

    @Coroutine
    static void connectsToNobody() throws IOException {
        try {
            Io.connect("nobody.test", 1);
            fail("there is no such host");
        } catch (UnknownHostException unknown) {
            assertEquals("nobody.test", unknown.getMessage());
        }
        try {
            Io.connect("empty.test", 1);
            fail("its resolver knows no address");
        } catch (ConnectException failed) {
            assertEquals("Cannot connect to empty.test:1", failed.getMessage());
        }
    }

    @Test // trap 41
    void aHostWithoutAddressIsUnknown() {
        everyWay(ConnectTestTasks::connectsToNobody);
    }

    /** A listener of the system that has as many connections waiting as it takes: the next one stays pending. */
    @Coroutine
    static void connectsToOneThatIsFull() throws IOException {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocketChannel listener = Yield.provider().openServerSocketChannel()) {
            listener.bind(ANY, 1);
            Timeout limit = Timeout.after(Duration.ofMillis(100));
            try (limit) {
                while (waiting.size() < 100) waiting.add(Io.connect(listener.getLocalAddress()));
            } catch (TaskTimeout late) {
                assertSame(limit, late.timeout());
            }
            assertTrue(waiting.size() < 100);
        } finally {
            for (SocketChannel channel : waiting) Yield.close(channel);
        }
    }

    /** The scheduler knows no channel any more: also the one that was not connected is closed. */
    @Test // trap 39
    void aConnectionThatTakesTooLongIsClosed() {
        Scheduler[] scheduler = new Scheduler[1];
        List<Integer> channels = new ArrayList<>();
        scheduler[0] = scheduler()
                .finishedListener(task -> channels.add(scheduler[0].statistics().channels()))
                .build();
        scheduler[0].runRoot(ConnectTestTasks.connectsToOneThatIsFull());
        assertEquals(List.of(0), channels);
    }

    @Test // trap 40
    void aSocketThatIsConnectedToItselfIsRefused() throws IOException {
        try (SocketChannel channel = SocketChannel.open().bind(ANY)) {
            channel.connect(channel.getLocalAddress());
            ConnectException refused = assertThrows(ConnectException.class, () -> Sockets.checkNotItself(channel));
            assertEquals("Nobody listens there: the socket was connected to itself", refused.getMessage());
        }
    }

    @Coroutine
    static void connectsOverAFile(SocketAddress address) throws IOException {
        try (ServerSocketChannel listener = Io.listen(address)) {
            SocketChannel near = Io.connect(address);
            SocketChannel far = Io.accept(listener);
            try (Connection connection = new Connection(near, far)) {
                Io.write(connection.near(), pattern(0, 1000, false));
                connection.near().shutdownOutput();
                assertEquals(1000, readPattern(connection.far(), 300));
            }
        }
    }

    /** Such a connection is there at once. */
    @Test // trap 37
    void aUnixDomainSocketWorksTheSame(@TempDir Path directory) {
        int[] number = new int[1];
        everyWay(() -> ConnectTestTasks.connectsOverAFile(
                UnixDomainSocketAddress.of(directory.resolve("socket" + number[0]++))));
    }

    @Test
    void anAddressOfAnUnknownKindIsRefused() {
        SocketAddress strange = new SocketAddress() {
            private static final long serialVersionUID = 1L;
        };
        assertThrows(UnsupportedAddressTypeException.class, () -> Scheduler.run(IoTasks.connect(strange)));
        assertThrows(UnsupportedAddressTypeException.class, () -> Io.listen(strange));
    }

    /** The default of the JDK is 50. */
    @Test // trap 44
    void manyConnectionsMayWaitToBeAccepted() throws IOException {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocketChannel listener = Io.listen(ANY)) {
            assertFalse(listener.isBlocking());
            for (int i = 0; i < 1000; i++) {
                SocketChannel channel = SocketChannel.open();
                waiting.add(channel);
                channel.socket().connect(listener.getLocalAddress(), 10_000);
            }
            assertThrows(BindException.class, () -> Io.listen(listener.getLocalAddress()));
        } finally {
            for (SocketChannel channel : waiting) channel.close();
        }
    }

    /** Each method means the same where no scheduler runs: it blocks. */
    @Test
    void withoutASchedulerItBlocks() throws Exception {
        try (ServerSocketChannel listener = Io.listen(ANY);
                SocketChannel near = Io.connect(listener.getLocalAddress());
                SocketChannel far = Io.accept(listener)) {
            Thread writer = new Thread(() -> {
                try {
                    Io.write(near, pattern(0, 5_000_000, false), pattern(5_000_000, 1000, true));
                    near.shutdownOutput();
                } catch (IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
            });
            writer.start();
            ByteBuffer first = ByteBuffer.allocate(10_000);
            Io.readFully(far, first);
            assertPattern(0, first.flip());
            int rest = 0;
            for (int n; (n = Io.read(far, first.clear())) >= 0; rest += n) assertPattern(10_000 + rest, first.flip());
            assertEquals(4_991_000, rest);
            writer.join();
            assertSame(-1, Io.read(far, first.clear()));
            Io.lingeringClose(far, Duration.ofMillis(10));
            assertFalse(far.isOpen());
        }
    }

    /** A program for a system with IPv4 only. */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocketChannel listener = Io.listen(ANY)) {
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            new ConnectTest()
                    .scheduler()
                    .run(IoTasks.connect("family.test", port))
                    .close();
            System.out.println("connected");
        }
    }

    @Test
    void anAddressOfAFamilyThatTheSystemDoesNotHaveIsPassedOver() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.net.preferIPv4Stack=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConnectTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("connected"), said);
    }

    private static InetAddress[] addresses(String... texts) throws IOException {
        InetAddress[] addresses = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) addresses[i] = InetAddress.getByName(texts[i]);
        return addresses;
    }

    private static List<InetSocketAddress> of(InetAddress... addresses) {
        return Stream.of(addresses)
                .map(address -> new InetSocketAddress(address, 7))
                .toList();
    }

    @Test
    void theFamiliesOfAddressesTakeTurns() throws IOException {
        assertEquals(of(), Sockets.inTurn(addresses(), 7));
        assertEquals(
                of(addresses("::1", "127.0.0.1", "::2", "127.0.0.2", "::3")),
                Sockets.inTurn(addresses("::1", "::2", "::3", "127.0.0.1", "127.0.0.2"), 7));
        assertEquals(
                of(addresses("127.0.0.1", "::1", "::2", "::3")),
                Sockets.inTurn(addresses("127.0.0.1", "::1", "::2", "::3"), 7));
    }

    /** Where no scheduler runs, they are tried one after the other. */
    @Test
    void withoutASchedulerAHostIsConnectedToAsWell() throws IOException {
        try (ServerSocketChannel listener = Io.listen(ANY)) {
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            Io.connect("localhost", port).close();
        }
    }
}
