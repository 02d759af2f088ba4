package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Scheduler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat over sockets of the system. */
final class ChatServerTest {
    /** What the server's tasks failed with. */
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

    private Running server(boolean asWritten) throws IOException {
        return new Running(
                ChatServerTasks::serve,
                Scheduler.builder().asWritten(asWritten).uncaughtHandler((task, failure) -> failures.add(failure)));
    }

    /** Somebody at a terminal. */
    private static final class Person implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Person(Running server, String name, int others) throws IOException {
            socket = server.connect();
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            says(name);
            hears("* " + others + " others are here");
        }

        void says(String line) throws IOException {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }

        void hears(String... lines) throws IOException {
            for (String line : lines) assertEquals(line, in.readLine());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest(name = "as written: {0}")
    @ValueSource(booleans = {false, true})
    void everybodyHearsEverybodyElse(boolean asWritten) throws Exception {
        try (Running server = server(asWritten);
                Person ann = new Person(server, "Ann", 0);
                Person bob = new Person(server, "Bob", 1)) {
            ann.hears("* Bob comes");
            try (Person zoe = new Person(server, "Zoë", 2)) {
                ann.hears("* Zoë comes");
                bob.hears("* Zoë comes");
                zoe.says("hello");
                ann.hears("Zoë: hello");
                bob.hears("Zoë: hello");
                ann.says("hello Zoë");
                zoe.hears("Ann: hello Zoë");
            }
            ann.hears("* Zoë goes");
            bob.hears("Ann: hello Zoë", "* Zoë goes");
        }
        assertTrue(failures.isEmpty(), failures.toString());
    }

    @ParameterizedTest(name = "as written: {0}")
    @ValueSource(booleans = {false, true})
    void whoDoesNotReadIsSentAwayAndTheOthersAreServed(boolean asWritten) throws Exception {
        String line = "x".repeat(1000);
        try (Running server = server(asWritten);
                Person deaf = new Person(server, "Deaf", 0);
                Person ann = new Person(server, "Ann", 1);
                Person bob = new Person(server, "Bob", 2)) {
            ann.hears("* Bob comes");
            deaf.says("I say one thing");
            ann.hears("Deaf: I say one thing");
            bob.hears("Deaf: I say one thing");
            boolean gone = false;
            int said = 0;
            while (!gone) {
                assertTrue(said < 100_000, "the deaf one is still there");
                bob.says(line);
                said++;
                String heard = ann.in.readLine();
                gone = heard.equals("* Deaf goes");
                if (!gone) assertEquals("Bob: " + line, heard);
            }
            bob.hears("* Deaf goes");
            bob.says("still here");
            ann.hears("Bob: " + line, "Bob: still here");
            assertTrue(failures.poll(20, TimeUnit.SECONDS) instanceof IOException);
        }
        assertTrue(failures.isEmpty(), failures.toString());
    }

    @ParameterizedTest(name = "as written: {0}")
    @ValueSource(booleans = {false, true})
    void whoSendsALineWithoutEndIsSentAway(boolean asWritten) throws Exception {
        try (Running server = server(asWritten);
                Person ann = new Person(server, "Ann", 0);
                Person bob = new Person(server, "Bob", 1)) {
            ann.hears("* Bob comes");
            OutputStream out = bob.socket.getOutputStream();
            assertThrows(IOException.class, () -> {
                while (true) out.write(new byte[500]);
            });
            ann.hears("* Bob goes");
            assertEquals(
                    List.of("What was sent is longer than 1024 bytes."),
                    List.of(failures.poll(20, TimeUnit.SECONDS).getMessage()));
        }
    }
}
