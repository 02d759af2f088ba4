package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * The system calls of a server with busy connections: one read and one write a message, and hardly anything else.
 * Counted by strace; only calls on sockets and on epoll, so that what the JVM reads for itself does not matter.
 */
final class SystemCallsTest {
    private static final int CONNECTIONS = 64;
    private static final int MESSAGES = 300;

    /** The buffer of the smallest server: a message is one read at best. */
    private static final int LARGEST = 1000;

    private static final long SECONDS_TO_END = 30;

    /** For example {@code 4711 read(9<socket:[815]>, }, and nothing of a call that is told of for the second time. */
    private static final Pattern CALL = Pattern.compile(" (read|write)\\(\\d+<(?:socket|TCP)| (epoll_\\w+)\\(");

    @TempDir
    Path directory;

    @BeforeAll
    static void straceIsThere() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "strace")));
        assumeTrue(there || System.getenv("CI") != null, "strace is not installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo", "io-echo"})
    void aMessageIsOneReadAndOneWrite(String sample) throws Exception {
        Map<String, Integer> calls = count(sample);
        double messages = CONNECTIONS * MESSAGES;
        System.out.println(sample + ", " + (int) messages + " messages: " + calls);
        int moving = calls.getOrDefault("read", 0) + calls.getOrDefault("write", 0);
        assertTrue(moving >= 2 * messages, () -> "not all was counted: " + calls);
        assertTrue(moving <= 2.05 * messages, () -> "more than a read and a write: " + calls);
        assertTrue(calls.getOrDefault("epoll_ctl", 0) <= 0.01 * messages, () -> "armed again and again: " + calls);
    }

    private Map<String, Integer> count(String sample) throws Exception {
        Path told = directory.resolve("calls");
        Process strace = new ProcessBuilder(command(told, sample))
                .redirectError(directory.resolve("errors").toFile())
                .start();
        try (BufferedReader out = strace.inputReader()) {
            String listening = out.readLine();
            assertTrue(listening != null, () -> errors());
            String port = listening.substring(listening.lastIndexOf(':') + 1);
            String[] load = {
                "--port",
                port,
                "--connections",
                "" + CONNECTIONS,
                "--messages",
                "" + MESSAGES,
                "--max-size",
                "" + LARGEST,
                "--no-disturb"
            };
            assertEquals(0, new CommandLine(new EchoLoad()).execute(load));
            strace.children().forEach(ProcessHandle::destroy);
            assertTrue(strace.waitFor(SECONDS_TO_END, TimeUnit.SECONDS), "still running");
        } finally {
            strace.descendants().forEach(ProcessHandle::destroyForcibly);
            strace.destroyForcibly();
        }
        return parse(told);
    }

    private static List<String> command(Path told, String sample) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return List.of(
                "strace",
                "-f",
                "-y",
                "-o",
                "" + told,
                "-e",
                "trace=read,write,epoll_ctl,epoll_wait,epoll_pwait",
                java,
                "-cp",
                classPath,
                Main.class.getName(),
                sample,
                "--port",
                "0");
    }

    private static Map<String, Integer> parse(Path told) throws IOException {
        Map<String, Integer> calls = new TreeMap<>();
        try (Stream<String> lines = Files.lines(told)) {
            lines.forEach(line -> {
                Matcher call = CALL.matcher(line);
                if (call.find()) calls.merge(call.group(1) != null ? call.group(1) : call.group(2), 1, Integer::sum);
            });
        }
        return calls;
    }

    private String errors() {
        try {
            return Files.readString(directory.resolve("errors"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
