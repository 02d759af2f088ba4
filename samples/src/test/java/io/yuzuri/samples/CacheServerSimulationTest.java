package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.ByteStream;
import io.yuzuri.io.Io;
import io.yuzuri.io.IoTasks;
import io.yuzuri.io.StreamReader;
import io.yuzuri.io.StreamWriter;
import io.yuzuri.testing.Faults;
import io.yuzuri.testing.Simulation;
import io.yuzuri.testing.SimulationTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** The cache in virtual time: half an hour passes in a moment. */
final class CacheServerSimulationTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private record Client(SocketChannel socket, StreamReader in, StreamWriter out) {
        static Client of(SocketChannel socket) {
            BufferPool pool = new BufferPool(1024);
            ByteStream stream = Io.stream(socket);
            return new Client(socket, new StreamReader(stream, pool), new StreamWriter(stream, pool));
        }

        @Coroutine
        String asks(String question) throws IOException {
            out.write(question + "\n");
            out.flush();
            return in.readLine(1024).orElse("the end");
        }
    }

    @Coroutine
    private static Client connect(ServerSocketChannel listener) throws IOException {
        return Client.of(Io.connect(listener.getLocalAddress()));
    }

    private static ServerSocketChannel listen() throws IOException {
        return Io.listen(new InetSocketAddress("127.0.0.1", 0));
    }

    @SimulationTest(seeds = 100)
    void aValueIsKeptForItsTime(Simulation simulation) {
        simulation.run(CacheServerSimulationTestTasks.values());
        assertEquals(0, simulation.network().openChannels().size());
    }

    @Coroutine
    static void values() throws IOException {
        ServerSocketChannel listener = listen();
        Task<Void> server = Yield.spawn(CacheServerTasks.serve(listener));
        Client client = connect(listener);
        assertEquals("nothing", client.asks("get a"));
        assertEquals("ok", client.asks("set a 1800 one value"));
        assertEquals("ok", client.asks("set b 10 another"));
        assertEquals("error: set KEY SECONDS VALUE, or get KEY", client.asks("set c 0 nothing"));
        for (int minute = 0; minute < 29; minute++) {
            assertEquals("one value", client.asks("get a"));
            assertEquals(minute == 0 ? "another" : "nothing", client.asks("get b"));
            Yield.sleep(Duration.ofMinutes(1));
        }
        Yield.sleep(Duration.ofSeconds(61));
        assertEquals("nothing", client.asks("get a"));
        Yield.sleep(Duration.ofMinutes(6));
        assertTrue(client.in().readLine(1024).isEmpty(), "it is idle for too long");
        Yield.close(client.socket());
        server.cancel();
    }

    @SimulationTest(seeds = 100)
    void whoAsksFasterWaits(Simulation simulation) {
        simulation.faults(Faults.none()).run(CacheServerSimulationTestTasks.haste());
    }

    @Coroutine
    static void haste() throws IOException {
        ServerSocketChannel listener = listen();
        Task<Void> server = Yield.spawn(CacheServerTasks.serve(listener));
        Client client = connect(listener);
        long start = Yield.nanoTime();
        Yield.spawn(CacheServerSimulationTestTasks.askAll(client, "get a\n".repeat(400)));
        for (int i = 0; i < 400; i++) {
            assertEquals("nothing", client.in().readLine(1024).orElseThrow());
        }
        long taken = Yield.nanoTime() - start;
        assertTrue(taken >= 3 * SECOND.toNanos(), "100 at once, and 300 at 100 a second: " + taken);
        assertTrue(taken < 4 * SECOND.toNanos(), "and no slower: " + taken);
        Yield.close(client.socket());
        server.cancel();
    }

    @Coroutine
    static void askAll(Client client, String questions) throws IOException {
        client.out().write(questions);
        client.out().flush();
    }

    @SimulationTest(seeds = 20)
    void whatHasExpiredIsForgotten(Simulation simulation) {
        simulation.run(CacheServerSimulationTestTasks.forgets());
    }

    @Coroutine
    static void forgets() throws IOException {
        CacheServer cache = new CacheServer();
        ServerSocketChannel listener = listen();
        Task<Void> sweeping = Yield.spawn(CacheServerTasks.sweep(cache));
        Task<Void> server = Yield.spawn(IoTasks.serve(listener, 1, client -> CacheServerTasks.answer(cache, client)));
        Client client = connect(listener);
        for (int i = 1; i <= 50; i++) client.asks("set k" + i + " " + (100 + i) + " v");
        assertEquals(50, cache.size());
        Yield.sleep(Duration.ofSeconds(125));
        assertTrue(cache.size() >= 24 && cache.size() <= 26, "left: " + cache.size());
        Yield.sleep(Duration.ofSeconds(27));
        assertEquals(0, cache.size());
        Yield.close(client.socket());
        sweeping.cancel();
        server.cancel();
    }
}
