package io.yuzuri.benchmarks.harness;

import io.yuzuri.benchmarks.server.ServerMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A contender's process. */
final class Server extends Talk {
    /** Below those that the system gives to clients. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 30_000;

    private static final long SECONDS_TO_CLOSE = 20;

    /** Descriptors that come and go beside those of connections. */
    private static final int FEW = 10;

    private final Contender contender;
    private final int port;
    private final long descriptorsAtFirst;

    private Server(Contender contender, List<String> command, Place place, int port) throws IOException {
        super(place.onServerCore(command), place.errors(contender.id()));
        this.contender = contender;
        if (contender == Contender.REDIS) {
            while (!hear().contains("Ready to accept connections")) continue;
            this.port = port;
        } else {
            this.port = Integer.parseInt(hear("listening "));
        }
        descriptorsAtFirst = descriptors();
    }

    static Server start(Contender contender, String protocol, Place place, String... moreFlags) throws IOException {
        return switch (contender) {
            case C -> new Server(contender, List.of("" + place.program("server"), protocol), place, 0);
            case REDIS -> redis(place);
            default -> {
                List<String> command = new ArrayList<>(List.of("" + place.java()));
                command.addAll(place.flags());
                command.addAll(contender.flags(place.javaVersion()));
                command.addAll(List.of(moreFlags));
                command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServerMain.class.getName()));
                command.addAll(List.of(contender.server(), protocol));
                yield new Server(contender, command, place, 0);
            }
        };
    }

    private static Server redis(Place place) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of("redis-server", "--port", "" + port, "--bind", "127.0.0.1"));
        command.addAll(List.of("--save", "", "--appendonly", "no", "--dir", "" + place.directory()));
        command.addAll(List.of("--maxclients", "12000", "--tcp-backlog", "4096"));
        return new Server(Contender.REDIS, command, place, port);
    }

    /** Redis must be told its port. */
    private static int freePort() throws IOException {
        for (int port = FIRST_PORT; port < LAST_PORT; port++) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IOException("No port is free.");
    }

    Contender contender() {
        return contender;
    }

    int port() {
        return port;
    }

    /** Bytes allocated since its JVM began; 0 if it has none. */
    long allocated() {
        return ask("allocated");
    }

    /** Bytes of its JVM's heap that are in use; 0 if it has none. */
    long heap() {
        return ask("heap");
    }

    /** Has its JVM run a command of async-profiler. */
    void profile(String command) {
        say("profile " + command);
        hear("profile ");
    }

    private long ask(String question) {
        if (!contender.isJava()) return 0;
        say(question);
        return Long.parseLong(hear(question + " "));
    }

    /** Bytes of memory that the system says it has. */
    long resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid() + "/status"))) {
            String line = lines.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
        }
    }

    /** Waits until it has noticed that its clients are gone. */
    void awaitNoConnections() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_CLOSE);
        while (descriptors() >= descriptorsAtFirst + FEW) {
            if (System.nanoTime() - end > 0) throw new IOException(contender + " keeps connections open.");
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** How many descriptors it has open. */
    long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid() + "/fd"))) {
            return open.count();
        }
    }
}
