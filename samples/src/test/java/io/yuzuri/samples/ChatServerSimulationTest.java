package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskScope;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.Io;
import io.yuzuri.io.StreamReader;
import io.yuzuri.testing.Simulation;
import io.yuzuri.testing.SimulationTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The chat on a simulated network: whoever talks when, everybody hears all that the others say, in order. */
final class ChatServerSimulationTest {
    private static final int PEOPLE = 3;
    private static final int LINES = 5;

    @SimulationTest(seeds = 100)
    void everyLineIsHeardOnceAndInOrder(Simulation simulation) {
        simulation.run(ChatServerSimulationTestTasks.conversation());
        assertEquals(List.of(), simulation.network().openChannels());
    }

    @Coroutine
    static void conversation() throws IOException {
        ServerSocketChannel listener = Io.listen(new InetSocketAddress("127.0.0.1", 0));
        SocketAddress address = listener.getLocalAddress();
        Task<Void> server = Yield.spawn(ChatServerTasks.serve(listener));
        try (TaskScope scope = TaskScope.open()) {
            for (int i = 0; i < PEOPLE; i++) scope.spawn(ChatServerSimulationTestTasks.person(address, i));
            scope.join(IOException.class);
        }
        server.cancel();
    }

    /** Comes, waits until all are there, says its lines, and goes when all have said theirs. */
    @Coroutine
    static void person(SocketAddress address, int self) throws IOException {
        try (SocketChannel server = Io.connect(address);
                StreamReader in = new StreamReader(Io.stream(server), new BufferPool(100))) {
            say(server, "" + self);
            List<String> heard = new ArrayList<>();
            String others = in.readLine(100).orElseThrow();
            int missing = PEOPLE - 1 - Integer.parseInt(others.split(" ")[1]);
            while (missing > 0) {
                if (heard(in, heard).endsWith(" comes")) missing--;
            }
            for (int i = 0; i < LINES; i++) say(server, "line " + i);
            while (heard.stream().filter(line -> line.contains(": ")).count() < LINES * (PEOPLE - 1)) heard(in, heard);
            for (int other = 0; other < PEOPLE; other++) {
                String prefix = other + ": ";
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < LINES && other != self; i++) expected.add(prefix + "line " + i);
                assertEquals(
                        expected,
                        heard.stream().filter(line -> line.startsWith(prefix)).toList());
            }
            server.shutdownOutput();
            while (in.readLine(100).isPresent()) continue;
        }
    }

    @Coroutine
    static String heard(StreamReader in, List<String> heard) throws IOException {
        String line = in.readLine(100).orElseThrow();
        heard.add(line);
        return line;
    }

    @Coroutine
    static void say(SocketChannel server, String line) throws IOException {
        Io.write(server, StandardCharsets.UTF_8.encode(line + "\n"));
    }
}
