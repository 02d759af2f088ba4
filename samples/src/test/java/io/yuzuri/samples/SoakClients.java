package io.yuzuri.samples;

import io.yuzuri.Coroutine;
import io.yuzuri.TaskScope;
import io.yuzuri.Yield;
import io.yuzuri.io.ConnectionLostException;
import io.yuzuri.io.Io;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.SplittableRandom;

/** Clients of an echo server that come, talk, and leave in every way there is. */
final class SoakClients {
    private static final int POOL_BYTES = 1 << 16;
    private static final int LARGEST = 1 << 14;

    /** So many addresses of this host the clients come from, lest one runs out of ports. */
    private static final int HOSTS = 100;

    private final InetSocketAddress server;
    private final byte[] pool = new byte[POOL_BYTES];

    /** Connections made, messages echoed, connections that could not be made or were lost by the server. */
    long connections;

    long messages;
    long lost;

    SoakClients(int port, SplittableRandom random) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        random.nextBytes(pool);
    }

    /** So many clients at once, for so long. */
    @Coroutine
    void churn(int clients, Duration time, SplittableRandom random) {
        try (TaskScope scope = TaskScope.open()) {
            for (int i = 0; i < clients; i++) {
                scope.spawn(SoakClientsTasks.client(this, random.split()));
                if (i % 50 == 0) Yield.sleep(Duration.ofMillis(1));
            }
            Yield.sleep(time);
            scope.cancel("it was long enough");
            scope.join();
        }
    }

    @Coroutine
    void client(SplittableRandom random) throws IOException {
        while (true) {
            try {
                connection(random);
            } catch (ConnectionLostException | ConnectException failure) {
                lost++;
                Yield.sleep(Duration.ofMillis(100));
            }
        }
    }

    @Coroutine
    void connection(SplittableRandom random) throws IOException {
        try (SocketChannel channel = Yield.provider().openSocketChannel()) {
            channel.configureBlocking(false);
            byte[] host = {127, 0, 0, (byte) (2 + random.nextInt(HOSTS))};
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(host), 0));
            if (!channel.connect(server)) Yield.connect(channel);
            connections++;
            for (int left = random.nextInt(1, 20); left > 0; left--) {
                exchange(channel, random);
                Yield.sleep(Duration.ofMillis(random.nextInt(1000)));
            }
            leave(channel, random);
        }
    }

    @Coroutine
    void exchange(SocketChannel channel, SplittableRandom random) throws IOException {
        ByteBuffer message = message(random);
        ByteBuffer echo = ByteBuffer.allocate(message.remaining());
        Io.write(channel, message.duplicate());
        Io.readFully(channel, echo);
        if (!echo.flip().equals(message)) throw new AssertionError("other bytes came back");
        messages++;
    }

    private ByteBuffer message(SplittableRandom random) {
        int size = random.nextInt(1, LARGEST);
        return ByteBuffer.wrap(pool, random.nextInt(POOL_BYTES - size), size).slice();
    }

    @Coroutine
    void leave(SocketChannel channel, SplittableRandom random) throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> channel.setOption(StandardSocketOptions.SO_LINGER, 0); // a reset
            case 1 -> Io.lingeringClose(channel, Duration.ofSeconds(5));
            case 2 -> Yield.sleep(Duration.ofSeconds(5));
            case 3 -> {
                // It vanishes in the middle of an exchange: something is on its way in both directions.
                Io.write(channel, message(random));
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            case 4 -> Io.write(channel, message(random)); // what comes back is not read, which resets as well
            default -> {}
        }
    }
}
