package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

final class EchoServerTest {
    private static final int LARGEST = 1 << 16;

    /** The two echo servers. */
    private enum Sample {
        PLAIN(EchoServerTasks::serve),
        IO(IoEchoServerTasks::serve);

        private final Function<ServerSocketChannel, Task<Void>> serve;

        Sample(Function<ServerSocketChannel, Task<Void>> serve) {
            this.serve = serve;
        }
    }

    private static Stream<Arguments> ways() {
        return Stream.of(Sample.values())
                .flatMap(sample -> Stream.of(arguments(sample, false), arguments(sample, true)));
    }

    @ParameterizedTest(name = "{0}, as written: {1}")
    @MethodSource("ways")
    void messagesOfAllSizesComeBack(Sample sample, boolean asWritten) throws Exception {
        long seed = new SplittableRandom().nextLong();
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (Running server = new Running(sample.serve, scheduler().asWritten(asWritten));
                Socket client = server.connect()) {
            for (int i = 0; i < 25; i++) {
                byte[] message = new byte[1 + random.nextInt(LARGEST)];
                random.nextBytes(message);
                assertArrayEquals(message, echo(client, message), "seed " + seed + ", message " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatEndsItsOutputGetsTheRestAndThenTheEnd(Sample sample) throws Exception {
        try (Running server = new Running(sample.serve, scheduler());
                Socket client = server.connect()) {
            client.getOutputStream().write("last words".getBytes(StandardCharsets.UTF_8));
            client.shutdownOutput();
            assertEquals("last words", new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest(name = "{0}, as written: {1}")
    @MethodSource("ways")
    void manyConnectionsAreServedBesideASlowReaderAndResets(Sample sample, boolean asWritten) throws Exception {
        try (Running server = new Running(sample.serve, scheduler().asWritten(asWritten))) {
            String[] args = {"--port", "" + server.port(), "--connections", "50", "--messages", "20"};
            assertEquals(0, new CommandLine(new EchoLoad()).execute(args));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyListensAfterTheEnd(Sample sample) throws Exception {
        int port;
        try (Running server = new Running(sample.serve, scheduler());
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
