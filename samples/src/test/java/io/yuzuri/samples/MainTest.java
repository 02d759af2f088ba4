package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as its users meet it: each test starts the program in a process of its own. */
final class MainTest {
    private static final long SECONDS_TO_END = 30;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void helpListsTheSamples() throws Exception {
        Process process = start("--help");
        String help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, exitCode(process));
        for (String sample : List.of("echo", "io-echo", "chat", "cache", "classic"))
            assertTrue(help.contains(sample), help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo", "io-echo", "chat", "cache", "classic"})
    void aPortInUseIsOneLineAndExitCodeOne(String sample) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start(sample, "--port", "" + other.getLocalPort());
            String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, exitCode(process));
            assertEquals(1, error.lines().count(), error);
            assertTrue(error.startsWith("Cannot listen on 127.0.0.1:" + other.getLocalPort()), error);
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void aSignalEndsTheServerInOrder(String signal, int code) throws Exception {
        Process process = start("echo", "--port", "0");
        BufferedReader out = process.inputReader();
        int port = port(out.readLine());
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.getOutputStream().write(1);
            assertEquals(1, client.getInputStream().read());
            new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
            assertEquals(code, exitCode(process));
            assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theClassicServerTellsOfConnectionsAndOfTasksThatAreDone() throws Exception {
        Process process = start("classic", "--port", "0");
        BufferedReader out = process.inputReader();
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port(out.readLine()))) {
            byte[] message = new byte[1000];
            client.getOutputStream().write(message);
            assertEquals(message.length, client.getInputStream().readNBytes(message.length).length);
            assertEquals("Connection /127.0.0.1:" + client.getLocalPort(), out.readLine());
        }
        assertEquals("Task done", out.readLine());
    }

    private static int port(String listening) {
        assertTrue(listening != null && listening.startsWith("Listening on 127.0.0.1:"), listening);
        return Integer.parseInt(listening.substring(listening.lastIndexOf(':') + 1));
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertTrue(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS), "still running");
        return process.exitValue();
    }

    /** Whether this process was started in the background of a shell, and hands that on to its children. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        if (ignoresInterrupts()) command.addAll(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).start();
        processes.add(process);
        return process;
    }
}
