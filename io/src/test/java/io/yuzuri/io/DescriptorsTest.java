package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Yield;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server whose system has no descriptor left, in a process of its own: trap 34. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DescriptorsTest {
    private static final int LIMIT = 160;

    /** Clients beyond the limit; as many descriptors are there at least when the others are gone. */
    private static final int MORE = 60;

    @Coroutine
    static void serve(ServerSocketChannel listener) throws IOException {
        try (listener) {
            while (true) Yield.spawn(DescriptorsTestTasks.echo(Io.accept(listener)));
        }
    }

    @Coroutine
    static void echo(SocketChannel client) throws IOException {
        try (client) {
            ByteBuffer buffer = ByteBuffer.allocate(100);
            while (Io.read(client, buffer.clear()) >= 0) Io.write(client, buffer.flip());
        }
    }

    /** The other process: says its port, and for each line that it is sent how many steps its scheduler has run. */
    public static void main(String[] args) throws Exception {
        loadClasses();
        ServerSocketChannel listener = Io.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Scheduler scheduler = Scheduler.builder().build();
        Thread server = new Thread(() -> scheduler.runRoot(DescriptorsTestTasks.serve(listener)));
        server.setDaemon(true);
        server.start();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println(((InetSocketAddress) listener.getLocalAddress()).getPort());
        while (in.readLine() != null) System.out.println(scheduler.statistics().steps());
    }

    /** Those in directories take a descriptor each, when they are needed; a jar stays open. Nothing of them runs. */
    private static void loadClasses() throws IOException, ClassNotFoundException {
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path directory = Path.of(element);
            if (!Files.isDirectory(directory)) continue;
            List<Path> files;
            try (Stream<Path> all = Files.walk(directory)) {
                files = all.filter(file -> file.toString().endsWith(".class")).toList();
            }
            for (Path file : files) {
                String name = directory.relativize(file).toString().replace(File.separatorChar, '.');
                if (name.contains("-info")) continue;
                Class.forName(name.substring(0, name.length() - 6), false, DescriptorsTest.class.getClassLoader());
            }
        }
    }

    private static Process start(Path errors) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -n " + LIMIT + " && exec \"$@\"",
                        "sh",
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DescriptorsTest.class.getName())
                .redirectError(errors.toFile())
                .start();
    }

    private static int echo(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    /** Steps between two looks, and how many tenths of a second lay between them. */
    private record Effort(long steps, long tenths) {
        static Effort of(Process process, BufferedReader out, Work work) throws IOException {
            long time = System.nanoTime();
            long before = steps(process, out);
            work.run();
            long steps = steps(process, out) - before;
            return new Effort(steps, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - time) / 100 + 1);
        }

        private static long steps(Process process, BufferedReader out) throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            return Long.parseLong(out.readLine());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    @Test // trap 34
    void aServerOutOfDescriptorsServesOnAndAcceptsAgain(@TempDir Path directory) throws Exception {
        Path errors = directory.resolve("errors");
        Process process = start(errors);
        List<Socket> sockets = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            int port = Integer.parseInt(out.readLine());
            for (int i = 0; i < LIMIT + MORE; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setSoTimeout(60_000);
                sockets.add(socket);
            }
            assertEquals(1, echo(sockets.get(0), 1));
            // Whoever is accepted is served, again and again, and the others wait at no cost.
            Effort effort = Effort.of(process, out, () -> {
                for (int i = 0; i < 500; i++) assertEquals(2, echo(sockets.get(i % 50), 2));
            });
            assertTrue(effort.steps <= 2000 + 10 * effort.tenths, effort.toString());
            for (Socket socket : sockets.subList(0, LIMIT)) socket.close();
            for (Socket socket : sockets.subList(LIMIT, LIMIT + MORE)) assertEquals(3, echo(socket, 3));
        } finally {
            for (Socket socket : sockets) socket.close();
            process.destroyForcibly();
        }
        List<String> told = Files.readAllLines(errors).stream()
                .filter(line -> line.contains("Too many open files"))
                .toList();
        assertTrue(told.size() == 1, Files.readString(errors));
    }
}
