package io.yuzuri.samples;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Load for an echo server, from one thread: many connections, each sending messages of random sizes one after the other
 * and comparing every byte that comes back. Beside them one client reads slowly and one resets its connections, which
 * the others must not notice. Uses java.nio alone, so that it shares no mistake with what it tests.
 */
@Command(name = "echo-load", mixinStandardHelpOptions = true)
final class EchoLoad implements Callable<Integer> {
    /** What the messages are cut from. */
    private static final int POOL_BYTES = 1 << 20;

    @Option(names = "--host", defaultValue = "127.0.0.1")
    String host;

    @Option(names = "--port", required = true)
    int port;

    @Option(names = "--connections", defaultValue = "1000")
    int connections;

    @Option(names = "--messages", defaultValue = "100", description = "Messages per connection.")
    int messages;

    @Option(names = "--max-size", defaultValue = "65536", description = "Bytes of the largest message.")
    int maxSize;

    @Option(
            names = "--disturb",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Run the slow reader and the resetting client beside the others.")
    boolean disturb;

    @Option(names = "--seconds", defaultValue = "180", description = "Give up after this time.")
    long seconds;

    @Option(names = "--seed", description = "Default: a new one, which is printed.")
    Long seed;

    public static void main(String[] args) {
        System.exit(new CommandLine(new EchoLoad()).execute(args));
    }

    /** A connection that is done answers true to its last event and is closed. */
    interface Client {
        boolean onReady(SelectionKey key) throws IOException;

        String progress();
    }

    private int running;

    @Override
    public Integer call() throws Exception {
        long usedSeed = seed != null ? seed : new SplittableRandom().nextLong();
        System.out.printf("seed %d, %d connections, %d messages each%n", usedSeed, connections, messages);
        SplittableRandom random = new SplittableRandom(usedSeed);
        ByteBuffer pool = pool(random);
        InetSocketAddress server = new InetSocketAddress(host, port);
        long start = System.nanoTime();
        long deadline = start + Duration.ofSeconds(seconds).toNanos();
        EchoLoadSlowReader slowReader = new EchoLoadSlowReader(pool);
        EchoLoadResetter resetter = new EchoLoadResetter(server);
        List<EchoLoadClient> clients = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                EchoLoadClient client = new EchoLoadClient(pool, random.split(), messages, maxSize);
                clients.add(client);
                EchoLoadClient.connect(selector, server, client);
            }
            running = connections;
            if (disturb) EchoLoadClient.connect(selector, server, slowReader);
            while (running > 0 && System.nanoTime() < deadline) {
                selector.select(this::ready, 5);
                if (disturb) {
                    slowReader.readALittle(selector);
                    resetter.resetOne();
                }
            }
            if (disturb && running == 0) slowReader.drain(selector, deadline);
            for (SelectionKey key : selector.keys()) key.channel().close();
        }
        return report(clients, slowReader, resetter, System.nanoTime() - start);
    }

    private void ready(SelectionKey key) {
        Client client = (Client) key.attachment();
        try {
            if (!client.onReady(key)) return;
            key.channel().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(client.progress(), e);
        }
        running--;
    }

    private int report(
            List<EchoLoadClient> clients, EchoLoadSlowReader slowReader, EchoLoadResetter resetter, long nanos) {
        long echoed = 0;
        long bytes = 0;
        for (EchoLoadClient client : clients) {
            echoed += client.echoed();
            bytes += client.bytesEchoed();
        }
        System.out.printf(
                "%d of %d messages echoed, %.1f MiB each way, %.1f s%n",
                echoed, (long) connections * messages, bytes / 1048576.0, nanos / 1e9);
        if (disturb) System.out.printf("slow reader: %s; %d resets%n", slowReader.progress(), resetter.count());
        if (running > 0) {
            System.err.printf("%d connections are not done after %d s%n", running, seconds);
            clients.stream()
                    .filter(c -> c.echoed() < messages)
                    .limit(5)
                    .forEach(c -> System.err.println("  " + c.progress()));
        }
        return running == 0 && (!disturb || slowReader.isDone()) ? 0 : 1;
    }

    private static ByteBuffer pool(SplittableRandom random) {
        byte[] bytes = new byte[POOL_BYTES];
        random.nextBytes(bytes);
        return ByteBuffer.allocateDirect(POOL_BYTES).put(bytes).flip();
    }
}
