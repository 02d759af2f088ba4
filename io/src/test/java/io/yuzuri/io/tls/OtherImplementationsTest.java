package io.yuzuri.io.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.TaskCancelled;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.ByteStream;
import io.yuzuri.io.Io;
import io.yuzuri.io.IoTasks;
import io.yuzuri.io.StreamReader;
import io.yuzuri.io.StreamWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's TLS against ours, over real sockets: OpenSSL, curl, the JDK's own client. */
class OtherImplementationsTest {
    private static final Duration GRACE = Duration.ofSeconds(1);

    @TempDir
    Path files;

    private final List<String> met = Collections.synchronizedList(new ArrayList<>());
    private Scheduler scheduler;
    private ServerSocketChannel listener;
    private Thread server;

    // ---- the server

    /** Answers HTTP, and else sends lines back. */
    @Coroutine
    static void answer(Tls tls, SocketChannel socket, List<String> met) {
        BufferPool pool = new BufferPool(1 << 12);
        try (ByteStream client = tls.wrap(Io.stream(socket));
                StreamReader in = new StreamReader(client, pool);
                StreamWriter out = new StreamWriter(client, pool)) {
            for (Optional<String> line; (line = in.readLine(1000)).isPresent(); ) {
                met.add(line.get());
                if (line.get().startsWith("GET ")) {
                    while (!in.readLine(1000).orElse("").isEmpty()) continue;
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello\n");
                } else {
                    out.write(line.get() + "\n");
                }
                out.flush();
            }
            met.add("the end");
        } catch (IOException failure) {
            met.add(failure.getClass().getSimpleName());
        }
    }

    private void start(Tls tls) {
        server = new Thread(() -> {
            try {
                scheduler.runRoot(
                        IoTasks.serve(listener, 10, client -> OtherImplementationsTestTasks.answer(tls, client, met)));
            } catch (TaskCancelled stopped) {
                // as it was told to
            }
        });
        server.start();
    }

    @BeforeEach
    void open() throws Exception {
        scheduler = Scheduler.builder().build();
        listener = Io.listen(new InetSocketAddress("127.0.0.1", 0));
        KeyStore all = Keys.all();
        for (String name : List.of("localhost", "client")) {
            write(name + ".crt", "CERTIFICATE", all.getCertificate(name).getEncoded());
            write(
                    name + ".key",
                    "PRIVATE KEY",
                    all.getKey(name, "yuzuri".toCharArray()).getEncoded());
        }
    }

    private void write(String file, String what, byte[] encoded) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        Files.writeString(
                files.resolve(file), "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }

    @AfterEach
    void close() throws Exception {
        scheduler.shutdown(GRACE);
        if (server != null) server.join();
        listener.close();
    }

    private int port() throws IOException {
        return ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    // ---- OpenSSL

    /** A client that is told what to send, and says what it has got. */
    private final class Client implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;
        private final Writer input;
        private final List<String> said = new ArrayList<>();

        Client(String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    "openssl",
                    "s_client",
                    "-connect",
                    "127.0.0.1:" + port(),
                    "-servername",
                    "localhost",
                    "-CAfile",
                    files.resolve("localhost.crt").toString(),
                    "-verify_return_error"));
            command.addAll(List.of(options));
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            input = process.outputWriter(StandardCharsets.UTF_8);
        }

        void send(String line) throws IOException {
            input.write(line + "\n");
            input.flush();
        }

        /** Reads until a line that is, or contains, this. */
        String await(String text) throws IOException {
            for (String line; (line = output.readLine()) != null; ) {
                said.add(line);
                if (line.contains(text)) return line;
            }
            return fail("not said: " + text + "\n" + String.join("\n", said));
        }

        boolean hasSaid(String text) {
            return said.stream().anyMatch(line -> line.contains(text));
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    private static boolean has(String program) {
        try {
            return new ProcessBuilder(program, "--help")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    >= 0;
        } catch (IOException | InterruptedException none) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void openSslIsAnswered(String version) throws Exception {
        assumeTrue(has("openssl"));
        start(Tls.server(Keys.server()));
        try (Client client =
                new Client(version, "-sess_out", files.resolve("session").toString())) {
            client.send("hello");
            client.await("hello");
            assertTrue(client.hasSaid("Verify return code: 0 (ok)") || client.hasSaid("Verification: OK"));
        }
        try (Client again =
                new Client(version, "-sess_in", files.resolve("session").toString())) {
            again.send("once more");
            again.await("once more");
            assertTrue(again.hasSaid("Reused, TLSv1."), String.join("\n", again.said));
        }
    }

    @Test
    void keysAreUpdatedWheneverThePeerWants() throws Exception {
        assumeTrue(has("openssl"));
        start(Tls.server(Keys.server()));
        try (Client client = new Client("-tls1_3")) {
            for (int i = 0; i < 5; i++) {
                client.send(i % 2 == 0 ? "K" : "k");
                client.await("KEYUPDATE");
                client.send("line " + i);
                client.await("line " + i);
            }
        }
        assertEquals(5, met.stream().filter(line -> line.startsWith("line")).count(), met.toString());
    }

    @Test
    void nobodyNegotiatesAnew() throws Exception {
        assumeTrue(has("openssl"));
        start(Tls.server(Keys.server()));
        try (Client client = new Client("-tls1_2")) {
            client.send("before");
            client.await("before");
            client.send("R");
            client.await("RENEGOTIATING");
            client.process.waitFor();
        }
        try (Client next = new Client("-tls1_2")) {
            next.send("the next one");
            next.await("the next one");
        }
        assertTrue(met.stream().anyMatch(line -> line.startsWith("SSL")), met.toString());
    }

    @Test
    void openSslShowsItsCertificate() throws Exception {
        assumeTrue(has("openssl"));
        start(Tls.server(Keys.server()).clientAuth(Tls.ClientAuth.NEED));
        String key = files.resolve("client.key").toString();
        try (Client client = new Client("-cert", files.resolve("client.crt").toString(), "-key", key)) {
            client.send("it is me");
            client.await("it is me");
        }
        try (Client unknown = new Client()) {
            unknown.send("and me?");
            unknown.await("alert");
        }
    }

    // ---- HTTP

    @Test
    void curlChoosesItsProtocol() throws Exception {
        assumeTrue(has("curl"));
        start(Tls.server(Keys.server()).alpn("http/1.1"));
        Process curl = new ProcessBuilder(
                        "curl",
                        "-sv",
                        "--http1.1",
                        "--cacert",
                        files.resolve("localhost.crt").toString(),
                        "https://localhost:" + port() + "/",
                        "--resolve",
                        "localhost:" + port() + ":127.0.0.1")
                .redirectErrorStream(true)
                .start();
        String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, curl.waitFor(), said);
        assertTrue(said.contains("hello") && said.contains("accepted") && said.contains("http/1.1"), said);
    }

    @Test
    void theClientOfTheJdkIsAnswered() throws Exception {
        start(Tls.server(Keys.server()).alpn("http/1.1"));
        HttpClient client = HttpClient.newBuilder().sslContext(Keys.client()).build();
        URI uri = URI.create("https://localhost:" + port() + "/");
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals("hello\n", answer.body());
        }
    }

    // ---- against a server of others

    @Coroutine
    static String asks(int port) throws IOException {
        SocketChannel socket = Io.connect(new InetSocketAddress("127.0.0.1", port));
        BufferPool pool = new BufferPool(1 << 12);
        try (TlsStream stream = Tls.client(Keys.client(), "localhost", port).wrap(Io.stream(socket));
                StreamReader in = new StreamReader(stream, pool);
                StreamWriter out = new StreamWriter(stream, pool)) {
            out.write("olleh\n");
            out.flush();
            return in.readLine(100).orElseThrow() + " by " + stream.session().getProtocol();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void aServerOfOpenSslAnswers(String version) throws Exception {
        assumeTrue(has("openssl"));
        listener.close();
        Process other = new ProcessBuilder(
                        "openssl",
                        "s_server",
                        "-accept",
                        "127.0.0.1:0",
                        "-cert",
                        files.resolve("localhost.crt").toString(),
                        "-key",
                        files.resolve("localhost.key").toString(),
                        "-rev",
                        version)
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
            String line;
            do {
                line = output.readLine();
            } while (!line.startsWith("ACCEPT"));
            int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
            String answer = Scheduler.run(OtherImplementationsTestTasks.asks(port));
            assertEquals("hello by TLSv1." + version.substring(version.length() - 1), answer);
        } finally {
            other.destroy();
        }
    }
}
