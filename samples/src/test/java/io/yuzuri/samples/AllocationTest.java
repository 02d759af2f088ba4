package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import java.lang.management.ManagementFactory;
import java.nio.channels.ServerSocketChannel;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What a server's thread allocates for a message. */
final class AllocationTest {
    /** A single connection, so that each message has a select of its own: the worst case. */
    private static final int CONNECTIONS = 1;

    private static final int MESSAGES = 30_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * The selector may box the number of the descriptor, 16 bytes. A called coroutine is 32 bytes and its parameters:
     * {@code writeFully} 40; {@code Io.read} and {@code Io.write} 48 each, and the loan of the buffer 24. The JIT
     * compiler may do without.
     */
    static Stream<Arguments> servers() {
        return Stream.of(server("echo", EchoServerTasks::serve, 60), server("io-echo", IoEchoServerTasks::serve, 140));
    }

    private static Arguments server(String name, Function<ServerSocketChannel, Task<Void>> sample, int bytes) {
        return Arguments.of(name, sample, bytes);
    }

    @ParameterizedTest(name = "{0}: {2} bytes")
    @MethodSource("servers")
    void aMessageAllocatesItsCallsAlone(String name, Function<ServerSocketChannel, Task<Void>> sample, int bytes)
            throws Exception {
        try (Running server = new Running(sample, Scheduler.builder())) {
            load(server, 100);
            long before = threads.getThreadAllocatedBytes(server.threadId());
            load(server, MESSAGES);
            long each = (threads.getThreadAllocatedBytes(server.threadId()) - before) / (CONNECTIONS * MESSAGES);
            System.out.println(name + ": " + each + " bytes a message");
            assertTrue(each <= bytes, each + " bytes a message");
        }
    }

    private static void load(Running server, int messages) throws Exception {
        String[] args = {
            "--port",
            "" + server.port(),
            "--connections",
            "" + CONNECTIONS,
            "--messages",
            "" + messages,
            "--max-size",
            "1000",
            "--no-disturb"
        };
        assertEquals(0, new CommandLine(new EchoLoad()).execute(args));
    }
}
