package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.io.Io;
import io.yuzuri.sync.Mailbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Small programs that only make sense in a simulation. */
final class Worlds {
    private Worlds() {}

    /** Two increments of a counter, each read before a suspension and written after it. */
    @Coroutine
    static void increment(int[] counter) {
        int read = counter[0];
        Yield.pause();
        counter[0] = read + 1;
    }

    /** The second begins when the first is done, in nearly every order of things. */
    @Coroutine
    static int raceOnceInAWhile(Simulation simulation) {
        int[] counter = new int[1];
        Task<Void> first = Yield.spawn(WorldsTasks.increment(counter));
        Yield.sleep(Duration.ofMillis(simulation.random().nextInt(20)));
        Task<Void> second = Yield.spawn(WorldsTasks.increment(counter));
        Yield.await(first);
        Yield.await(second);
        return counter[0];
    }

    @Coroutine
    static void sleep(Duration duration) {
        Yield.sleep(duration);
    }

    @Coroutine
    static List<String> callsAndSleeps(VirtualClock clock) {
        List<String> seen = new ArrayList<>();
        Duration before = clock.elapsed();
        seen.add(Yield.call(() -> "called on " + Thread.currentThread().getName()));
        seen.add(clock.elapsed().compareTo(before) > 0 ? "time passed" : "no time passed");
        return seen;
    }

    @Coroutine
    static String resolve(String name) throws UnknownHostException {
        return Yield.resolve(name)[0].getHostAddress();
    }

    /** Polls instead of waiting, so that no moment is idle. */
    @Coroutine
    static void pollUntil(boolean[] done) {
        while (!done[0]) Yield.pause();
    }

    @Coroutine
    static void pollForASleeper() {
        boolean[] done = new boolean[1];
        Task<Void> polling = Yield.spawn(WorldsTasks.pollUntil(done));
        Yield.sleep(Duration.ofSeconds(1));
        done[0] = true;
        Yield.await(polling);
    }

    @Coroutine
    static void pollForAnHour() {
        Yield.spawn(WorldsTasks.pollUntil(new boolean[1]));
        Yield.sleep(Duration.ofHours(2));
    }

    /** More connect than the backlog has room for; the others try again a second later. */
    @Coroutine
    static Duration overflowTheBacklog(Simulation simulation) throws IOException {
        try (ServerSocketChannel listener = Yield.provider().openServerSocketChannel()) {
            listener.configureBlocking(false);
            listener.bind(null, 1);
            List<Task<SocketChannel>> connecting = new ArrayList<>();
            for (int i = 0; i < 4; i++) connecting.add(Yield.spawn(StreamsTasks.connect(listener.getLocalAddress())));
            for (int i = 0; i < 4; i++) Streams.accept(listener).close();
            for (Task<SocketChannel> client : connecting) Yield.await(client).close();
        }
        return simulation.clock().elapsed();
    }

    @Coroutine
    static void fail() throws IOException {
        Yield.pause();
        throw new IOException("nobody awaits it");
    }

    @Coroutine
    static void spawnAFailure() {
        Yield.spawn(WorldsTasks.fail());
    }

    @Coroutine
    static void forEver() {
        while (true) Yield.sleep(Duration.ofMinutes(1));
    }

    @Coroutine
    static void acceptForEver() throws IOException {
        try (ServerSocketChannel listener = Streams.listen()) {
            while (true) Yield.recv(listener);
        }
    }

    /** Sends from one host to another while they are cut off, for so long, and returns when what was sent arrived. */
    @Coroutine
    static Duration sendThroughAPartition(Simulation simulation, Duration cut) throws IOException {
        SimulatedHost server = simulation.network().host("server");
        SimulatedHost client = simulation.network().host("client");
        server.enter();
        try (ServerSocketChannel listener = Streams.listenOn(Server.PORT)) {
            client.enter();
            try (SocketChannel sender = Streams.connect(new InetSocketAddress(server.address(), Server.PORT));
                    SocketChannel receiver = Streams.accept(listener)) {
                simulation.network().partition(server, client);
                Streams.writeFully(sender, ByteBuffer.allocate(1));
                Yield.sleep(cut);
                simulation.network().heal(client, server);
                Streams.readFully(receiver, ByteBuffer.allocate(1));
                return simulation.clock().elapsed();
            }
        }
    }

    @Coroutine
    static void waitForAHostThatIsCutOff(Simulation simulation) throws IOException {
        SimulatedHost server = simulation.network().host("server");
        SimulatedHost client = simulation.network().host("client");
        simulation.network().partition(server, client);
        client.enter();
        Streams.connect(new InetSocketAddress(server.address(), Server.PORT));
    }

    @Coroutine
    static Duration connectPastASilentAddress(Simulation simulation) throws IOException {
        SimulatedHost silent = simulation.network().host("silent");
        SimulatedHost server = simulation.network().host("server");
        SimulatedHost client = simulation.network().host("client");
        simulation.network().partition(silent, client);
        server.enter();
        try (ServerSocketChannel listener = Streams.listenOn(Server.PORT)) {
            client.enter();
            Duration before = simulation.clock().elapsed();
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            try (SocketChannel channel = Io.connect("service", port)) {
                assertEquals(new InetSocketAddress(server.address(), port), channel.getRemoteAddress());
                return simulation.clock().elapsed().minus(before);
            }
        }
    }

    @Coroutine
    static void readFromAHostThatIsCutOff(Simulation simulation) throws IOException {
        SimulatedHost server = simulation.network().host("server");
        SimulatedHost client = simulation.network().host("client");
        server.enter();
        try (ServerSocketChannel listener = Streams.listenOn(Server.PORT)) {
            client.enter();
            try (SocketChannel channel = Streams.connect(new InetSocketAddress(server.address(), Server.PORT));
                    SocketChannel accepted = Streams.accept(listener)) {
                simulation.network().partition(server, client);
                Streams.writeFully(channel, ByteBuffer.allocate(1));
                Streams.readAll(channel);
                accepted.shutdownInput();
            }
        }
    }

    /** Each host has its own ports and its own loopback. */
    @Coroutine
    static List<String> sameAddressOnTwoHosts(Simulation simulation) throws IOException {
        List<String> heard = new ArrayList<>();
        List<ServerSocketChannel> listeners = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            simulation.network().host(name).enter();
            listeners.add(Streams.listenOn(Server.PORT));
        }
        for (String name : List.of("two", "one")) {
            simulation.network().host(name).enter();
            SocketChannel client = Streams.connect(new InetSocketAddress("127.0.0.1", Server.PORT));
            heard.add(name + " reaches " + (listeners.get(0).accept() != null ? "one" : "two"));
            client.close();
        }
        for (ServerSocketChannel listener : listeners) listener.close();
        return heard;
    }

    /** Sends numbered datagrams, and returns the numbers that arrived. */
    @Coroutine
    static List<Integer> datagrams(int count) throws IOException {
        List<Integer> arrived = new ArrayList<>();
        try (DatagramChannel sender = Yield.provider().openDatagramChannel();
                DatagramChannel receiver = Yield.provider().openDatagramChannel()) {
            sender.configureBlocking(false);
            receiver.configureBlocking(false);
            receiver.bind(new InetSocketAddress("127.0.0.1", 0));
            SocketAddress to = receiver.getLocalAddress();
            for (int i = 0; i < count; i++) {
                sender.send(ByteBuffer.allocate(4).putInt(i).flip(), to);
                Yield.sleep(Duration.ofMillis(1));
            }
            Yield.sleep(Duration.ofSeconds(1));
            ByteBuffer buffer = ByteBuffer.allocate(4);
            while (receiver.receive(buffer.clear()) != null) arrived.add(buffer.getInt(0));
        }
        return arrived;
    }

    @Coroutine
    static void everything(Simulation simulation) throws IOException {
        Yield.call(() -> "something");
        datagrams(5);
        new Echo(simulation).serverAndClients(2, 50);
        new Chat(simulation).serverAndMembers(2, 3);
    }

    @Coroutine
    static void pausesForEver() {
        while (true) Yield.pause();
    }

    /** @param rendezvous whether the mailboxes hold nothing */
    @Coroutine
    static void handsToAndFro(boolean rendezvous) {
        Mailbox<Integer> there = rendezvous ? Mailbox.rendezvous() : Mailbox.bounded(1);
        Mailbox<Integer> back = rendezvous ? Mailbox.rendezvous() : Mailbox.bounded(1);
        Yield.spawn(WorldsTasks.handsOn(there, back));
        back.send(1);
        while (true) back.send(there.receive());
    }

    @Coroutine
    static void handsOn(Mailbox<Integer> to, Mailbox<Integer> from) {
        while (true) to.send(from.receive());
    }

    /** How long a call takes beside a task that never waits. */
    @Coroutine
    static Duration callsBesideOneThatPauses(Simulation simulation) {
        boolean[] done = new boolean[1];
        Task<Void> polling = Yield.spawn(WorldsTasks.pollUntil(done));
        Duration before = simulation.clock().elapsed();
        Yield.call(() -> 1);
        done[0] = true;
        Yield.await(polling);
        return simulation.clock().elapsed().minus(before);
    }

    @Coroutine
    static void sleeps(int[] millis) {
        for (int each : millis) Yield.sleep(Duration.ofMillis(each));
    }

    @Coroutine
    static void sendsOne(byte content) throws IOException {
        Pipe pipe = Yield.provider().openPipe();
        pipe.source().configureBlocking(false);
        pipe.sink().configureBlocking(false);
        try {
            Io.write(pipe.sink(), ByteBuffer.wrap(new byte[] {content, content}));
            Io.readFully(pipe.source(), ByteBuffer.allocate(2));
        } finally {
            pipe.sink().close();
            pipe.source().close();
        }
    }

    /** What a conversation sees, beside a task that draws so many numbers and opens as many pipes. */
    @Coroutine
    static List<String> besideDrawing(Simulation simulation, int more) throws IOException {
        List<String> seen = new ArrayList<>();
        ServerSocketChannel listener = Io.listen(new InetSocketAddress("127.0.0.1", 7));
        Task<Void> answering = Yield.spawn(WorldsTasks.answers(listener));
        Task<Void> asking = Yield.spawn(WorldsTasks.asks(simulation, listener.getLocalAddress(), seen));
        Task<Void> drawing = Yield.spawn(WorldsTasks.draws(simulation, more));
        Yield.await(asking);
        Yield.await(answering);
        Yield.await(drawing);
        listener.close();
        return seen;
    }

    @Coroutine
    static void answers(ServerSocketChannel listener) throws IOException {
        SocketChannel client = Io.accept(listener);
        ByteBuffer buffer = ByteBuffer.allocate(100);
        while (Io.read(client, buffer.clear()) >= 0) Io.write(client, buffer.flip());
        client.close();
    }

    @Coroutine
    static void asks(Simulation simulation, SocketAddress server, List<String> seen) throws IOException {
        SocketChannel client = Io.connect(server);
        for (int round = 0; round < 5; round++) {
            Io.write(client, ByteBuffer.allocate(50));
            ByteBuffer back = ByteBuffer.allocate(50);
            while (back.hasRemaining()) {
                seen.add(Io.read(client, back) + " at " + simulation.clock().elapsed());
            }
            Yield.sleep(Duration.ofMillis(Yield.random().nextInt(10)));
        }
        client.close();
    }

    @Coroutine
    static void draws(Simulation simulation, int more) throws IOException {
        for (int i = 0; i < more; i++) {
            simulation.random().nextInt();
            Pipe pipe = Yield.provider().openPipe();
            pipe.sink().close();
            pipe.source().close();
            Yield.sleep(Duration.ofMillis(3));
        }
    }
}
