package io.yuzuri.samples;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.progress.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Thousands of connections that come and go for minutes, and then as few descriptors, tasks, channels and bytes as
 * before.
 *
 * <p>After the second minute and after the last one the clients leave, and what the server then holds is compared. In
 * the end another server, which may have 256 descriptors only, has to get along with as many clients. Beside the first,
 * two servers that answer requests are replaced in the middle.
 */
@Command(name = "soak", mixinStandardHelpOptions = true)
final class Soak implements Callable<Integer> {
    private static final int DESCRIPTORS = 256;
    private static final long HEAP_TOLERANCE = 1 << 20;

    @Option(names = "--minutes", defaultValue = "10", description = "At least 3; default ${DEFAULT-VALUE}.")
    int minutes;

    @Option(names = "--connections", defaultValue = "5000")
    int connections;

    @Option(names = "--requesting", defaultValue = "500", description = "Connections of servers that are replaced.")
    int requesting;

    @Option(names = "--seed", description = "Default: a new one, which is printed.")
    Long seed;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Soak()).execute(args));
    }

    /** What a server says that it holds, and the lines that it has logged, for somebody to see and at level DEBUG. */
    private record Held(long tasks, long channels, long descriptors, long heap, long logged, long debugged) {
        static Held parse(String line) {
            String[] words = line.split(" ");
            return new Held(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]),
                    Long.parseLong(words[5]));
        }
    }

    /** A server in a process of its own. */
    private static final class Server implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private final PrintStream in;
        final int port;

        Server(int descriptors) throws IOException {
            List<String> command = new ArrayList<>();
            if (descriptors > 0) {
                command.addAll(List.of("sh", "-c", "ulimit -n " + descriptors + "; exec \"$@\"", "sh"));
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(
                    List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), SoakServer.class.getName()));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = process.inputReader();
            in = new PrintStream(process.getOutputStream(), true);
            port = Integer.parseInt(out.readLine());
        }

        Held held() throws IOException {
            in.println();
            return Held.parse(out.readLine());
        }

        @Override
        public void close() {
            in.close();
            process.destroy();
        }
    }

    @Override
    public Integer call() throws IOException {
        if (minutes < 3) throw new IllegalArgumentException("It takes 3 minutes at least.");
        long used = seed != null ? seed : new SplittableRandom().nextLong();
        System.out.printf("seed %d, %d connections, %d minutes%n", used, connections, minutes);
        SplittableRandom random = new SplittableRandom(used);
        return Scheduler.run(SoakTasks.all(this, random));
    }

    @Coroutine
    int all(SplittableRandom random) throws IOException {
        int steps = 6 * minutes + 7; // the second server has a little more than a minute
        try (Progress progress = Progress.of("soak", steps)) {
            Task<Void> shown = Yield.spawn(SoakTasks.show(progress));
            Task<Boolean> rolling = Yield.spawn(SoakTasks.rolls(requesting, minutes, random.split()));
            boolean same = grows(random);
            boolean whole = Yield.await(rolling);
            boolean survived = survives(random);
            shown.cancel();
            return same && whole && survived ? 0 : 1;
        }
    }

    @Coroutine
    static void show(Progress progress) {
        while (true) {
            Yield.sleep(Duration.ofSeconds(10));
            progress.step("connections come and go");
        }
    }

    @Coroutine
    static boolean rolls(int clients, int minutes, SplittableRandom random) throws IOException, InterruptedException {
        return new SoakRolling().rolls(clients, Duration.ofMinutes(minutes), random);
    }

    @Coroutine
    boolean grows(SplittableRandom random) throws IOException {
        try (Server server = Yield.call(() -> new Server(0))) {
            SoakClients clients = new SoakClients(server.port, random);
            clients.churn(connections, Duration.ofMinutes(2), random);
            Held early = settled(server);
            System.out.printf("after 2 minutes: %s%n", early);
            clients.churn(connections, Duration.ofMinutes(minutes - 2), random);
            Held late = settled(server);
            System.out.printf("after %d minutes: %s%n", minutes, late);
            System.out.printf(
                    "%d connections, %d messages, %d lost%n", clients.connections, clients.messages, clients.lost);
            return late.tasks() <= early.tasks()
                    && late.channels() <= early.channels()
                    && late.descriptors() <= early.descriptors()
                    && late.heap() <= early.heap() + HEAP_TOLERANCE
                    && late.logged() == 0
                    && clients.lost == 0;
        }
    }

    @Coroutine
    boolean survives(SplittableRandom random) throws IOException {
        try (Server server = Yield.call(() -> new Server(DESCRIPTORS))) {
            SoakClients crowd = new SoakClients(server.port, random);
            crowd.churn(connections, Duration.ofMinutes(1), random);
            Held held = settled(server);
            SoakClients few = new SoakClients(server.port, random);
            few.churn(10, Duration.ofSeconds(10), random);
            System.out.printf(
                    "with %d descriptors: %d messages, then %s, then %d messages of ten clients, %d lost%n",
                    DESCRIPTORS, crowd.messages, held, few.messages, few.lost);
            return crowd.messages > 0 && few.messages > 0 && few.lost == 0;
        }
    }

    /** What the server holds when it has noticed that everybody has left; it has half a minute for that. */
    @Coroutine
    Held settled(Server server) throws IOException {
        Held held = Yield.call(server::held);
        for (int i = 0; i < 30 && (held.tasks() > 1 || held.channels() > 1); i++) {
            Yield.sleep(Duration.ofSeconds(1));
            held = Yield.call(server::held);
        }
        return held;
    }
}
