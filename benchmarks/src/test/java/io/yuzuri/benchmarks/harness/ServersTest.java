package io.yuzuri.benchmarks.harness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All servers give the same answers, whatever the pieces in which requests come. */
class ServersTest {
    private static final int CORE = 0;
    private static final int MILLIS_TO_ANSWER = 20_000;

    @TempDir
    static Path directory;

    private static Place place;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        place = new Place(
                directory, java, Runtime.version().feature(), List.of("-Xmx64m", "-XX:+UseSerialGC"), CORE, CORE);
        place.prepare();
    }

    private static Server start(Contender contender, String protocol) throws IOException {
        assumeTrue(contender.runsOn(Runtime.version().feature()));
        assumeTrue(contender != Contender.REDIS
                || Path.of("/usr/bin/redis-server").toFile().exists());
        return Server.start(contender, protocol, place);
    }

    private static Socket connect(Server server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(MILLIS_TO_ANSWER);
        socket.setTcpNoDelay(true);
        return socket;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REDIS")
    void whatIsEchoedIsWhatWasSent(Contender contender) throws IOException {
        byte[] message = new byte[1 << 20];
        new Random(1).nextBytes(message);
        try (Server server = start(contender, "echo");
                Socket client = connect(server)) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(client, message));
            assertArrayEquals(message, client.getInputStream().readNBytes(message.length));
            sent.join();
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsMayComeInPieces(Contender contender) throws IOException {
        String requests =
                "PING\r\n*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$5\r\na\r\nbc\r\nget k\r\n*2\r\n$3\r\nGET\r\n$4\r\nnone\r\n"
                        + "*1\r\n$4\r\nping\r\n";
        String answers = "+PONG\r\n+OK\r\n$5\r\na\r\nbc\r\n$-1\r\n+PONG\r\n";
        try (Server server = start(contender, "resp");
                Socket client = connect(server)) {
            for (byte each : bytes(requests)) send(client, new byte[] {each});
            assertEquals(answers, receive(client, answers.length()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyRequestsMayComeAtOnce(Contender contender) throws IOException {
        String value = "v".repeat(4000);
        String set = "*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$4000\r\n" + value + "\r\n";
        byte[] requests = bytes(set + "*2\r\n$3\r\nGET\r\n$1\r\nk\r\n".repeat(5000));
        String answers = "+OK\r\n" + ("$4000\r\n" + value + "\r\n").repeat(5000);
        try (Server server = start(contender, "resp");
                Socket client = connect(server)) {
            // Nothing is received before all is sent, or as much as the sockets hold: answers must be kept until they
            // can be sent.
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(client, requests));
            String received = receive(client, answers.length());
            sent.join();
            assertTrue(answers.equals(received), "other answers");
        }
    }

    @Test
    void theLoadComparesAndCounts() throws IOException {
        try (Server server = start(Contender.C, "resp")) {
            for (Kind kind : List.of(Kind.PING, Kind.INLINE, Kind.GET, Kind.SET)) {
                Load load = new Load(kind, 100, 20, kind == Kind.GET ? 5 : 20, 3, 4);
                try (Loading loading = Loading.connect(server, load, Load.Extent.ofRequests(1200), place)) {
                    LoadResult result = loading.run();
                    assertTrue(result.total() >= 1200 && result.total() <= 1212, result.toString());
                    assertTrue(result.cpuNanos() > 0 && result.p50() > 0 && result.p50() <= result.p999());
                }
            }
        }
    }

    @Test
    void systemCallsAreReadFromTheTableOfStrace() {
        String table = """
                % time     seconds  usecs/call     calls    errors syscall
                ------ ----------- ----------- --------- --------- ----------------
                 60.00    0.001000          10      3001         5 read
                 30.00    0.000500          10      3000           write
                 10.00    0.000100          10         7           madvise
                ------ ----------- ----------- --------- --------- ----------------
                100.00    0.001600          10      6008         5 total
                """;
        assertEquals(Map.of("read", 3001L, "write", 3000L), SystemCalls.parse(table));
    }

    private static void send(Socket client, byte[] bytes) {
        try {
            OutputStream out = client.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String receive(Socket client, int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
