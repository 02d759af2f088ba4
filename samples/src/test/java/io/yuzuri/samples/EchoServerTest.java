package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuzuri.Scheduler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class EchoServerTest {
    private static final int LARGEST = 1 << 16;

    @ParameterizedTest(name = "as written: {0}")
    @ValueSource(booleans = {false, true})
    void messagesOfAllSizesComeBack(boolean asWritten) throws Exception {
        long seed = new SplittableRandom().nextLong();
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (Running server = new Running(EchoServerTasks::serve, scheduler().asWritten(asWritten));
                Socket client = server.connect()) {
            for (int i = 0; i < 25; i++) {
                byte[] message = new byte[1 + random.nextInt(LARGEST)];
                random.nextBytes(message);
                assertArrayEquals(message, echo(client, message), "seed " + seed + ", message " + i);
            }
        }
    }

    @Test
    void aClientThatEndsItsOutputGetsTheRestAndThenTheEnd() throws Exception {
        try (Running server = new Running(EchoServerTasks::serve, scheduler());
                Socket client = server.connect()) {
            client.getOutputStream().write("last words".getBytes());
            client.shutdownOutput();
            assertEquals("last words", new String(client.getInputStream().readAllBytes()));
        }
    }

    @ParameterizedTest(name = "as written: {0}")
    @ValueSource(booleans = {false, true})
    void manyConnectionsAreServedBesideASlowReaderAndResets(boolean asWritten) throws Exception {
        try (Running server = new Running(EchoServerTasks::serve, scheduler().asWritten(asWritten))) {
            String[] args = {"--port", "" + server.port(), "--connections", "50", "--messages", "20"};
            assertEquals(0, new CommandLine(new EchoLoad()).execute(args));
        }
    }

    @Test
    void nobodyListensAfterTheEnd() throws Exception {
        int port;
        try (Running server = new Running(EchoServerTasks::serve, scheduler());
                Socket client = server.connect()) {
            port = server.port();
            echo(client, new byte[1]);
        }
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
    }

    /** Resets are part of the tests: nothing to tell of. */
    private static Scheduler.Builder scheduler() {
        return Scheduler.builder().uncaughtHandler((task, failure) -> {
            if (!(failure instanceof IOException)) failure.printStackTrace();
        });
    }

    private static byte[] echo(Socket client, byte[] message) throws IOException {
        OutputStream out = client.getOutputStream();
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
            try {
                out.write(message);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        byte[] echoed = client.getInputStream().readNBytes(message.length);
        sent.join();
        return echoed;
    }
}
