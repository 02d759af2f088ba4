package io.yuzuri.samples;

import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The samples' command line. */
@Command(
        name = "yuzuri-samples",
        description = "Small servers written as coroutines.",
        mixinStandardHelpOptions = true,
        version = "0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    /** How long connections may go on after Ctrl-C or SIGTERM. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private Main() {}

    /** Runs the sample that the first argument names; {@code --help} lists them. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Command(name = "echo", description = "Sends back what it receives.", mixinStandardHelpOptions = true)
    int echo(@Mixin Address address) throws IOException {
        return serve(address, EchoServerTasks::serve, Scheduler.builder());
    }

    @Command(
            name = "io-echo",
            description = "The same, with the ready-made coroutines of yuzuri-io.",
            mixinStandardHelpOptions = true)
    int ioEcho(@Mixin Address address) throws IOException {
        return serve(address, IoEchoServerTasks::serve, Scheduler.builder());
    }

    @Command(
            name = "chat",
            description = "Tells everybody what the others say: the first line that a client sends is its name.",
            mixinStandardHelpOptions = true)
    int chat(@Mixin Address address) throws IOException {
        return serve(address, ChatServerTasks::serve, Scheduler.builder());
    }

    @Command(
            name = "cache",
            description = "Keeps values for a while: set KEY SECONDS VALUE, and get KEY.",
            mixinStandardHelpOptions = true)
    int cache(@Mixin Address address) throws IOException {
        return serve(address, CacheServerTasks::serve, Scheduler.builder());
    }

    @Command(
            name = "classic",
            description = "The echo server as the network server with which generators are taught: it tells of each"
                    + " connection, and of each task that is done.",
            mixinStandardHelpOptions = true)
    int classic(@Mixin Address address) throws IOException {
        Scheduler.Builder scheduler = Scheduler.builder().finishedListener(task -> System.out.println("Task done"));
        return serve(address, ClassicServerTasks::server, scheduler);
    }

    /** Where a sample listens. */
    static final class Address {
        @Option(
                names = "--host",
                defaultValue = "127.0.0.1",
                description = "Address to listen on; ${DEFAULT-VALUE} if not given, 0.0.0.0 for all.")
        private String host;

        @Option(
                names = "--port",
                defaultValue = "25000",
                description = "Port to listen on; ${DEFAULT-VALUE} if not given, 0 for a free one.")
        private int port;
    }

    private static int serve(
            Address address, Function<ServerSocketChannel, Task<Void>> sample, Scheduler.Builder scheduler)
            throws IOException {
        Server server;
        try {
            server = Server.listen(new InetSocketAddress(address.host, address.port), sample);
        } catch (IOException | IllegalArgumentException e) {
            String reason = e instanceof UnresolvedAddressException ? "the host is not known" : e.getMessage();
            System.err.println("Cannot listen on " + address.host + ":" + address.port + ": " + reason);
            return 1;
        }
        InetSocketAddress bound = server.address();
        System.out.println("Listening on " + bound.getAddress().getHostAddress() + ":" + bound.getPort());
        server.run(scheduler
                .uncaughtHandler((task, failure) -> System.err.println(task.name() + ": " + failure))
                .shutdownOnExit(GRACE)
                .build());
        return 0;
    }
}
