package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listening, serving, sending files. */
class ServingTest extends StreamChannelContract {
    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder();
    }

    // ---- serving

    /** Echoes, and counts how many do so at once. */
    @Coroutine
    static void echoes(SocketChannel client, int[] present) throws IOException {
        present[0]++;
        present[1] = Math.max(present[1], present[0]);
        try {
            ByteBuffer buffer = ByteBuffer.allocate(100);
            while (Io.read(client, buffer.clear()) >= 0) {
                if (buffer.get(0) == 'x') throw new IllegalArgumentException("not this");
                Io.write(client, buffer.flip());
                if (Yield.isStopping()) return;
            }
        } finally {
            present[0]--;
        }
    }

    @Coroutine
    static int asks(SocketAddress server, int first) throws IOException {
        SocketChannel client = Io.connect(server);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(new byte[] {(byte) first, 2, 3});
            Io.write(client, bytes);
            Yield.pause();
            return Io.read(client, bytes.clear());
        } finally {
            Yield.close(client);
        }
    }

    @Coroutine
    static void servesUpToALimit() throws IOException {
        ServerSocketChannel listener = Io.listen(ANY);
        SocketAddress address = listener.getLocalAddress();
        int[] present = new int[2];
        Task<Void> serving =
                Yield.spawn(IoTasks.serve(listener, 3, client -> ServingTestTasks.echoes(client, present)));
        List<Task<Integer>> asking = new ArrayList<>();
        for (int i = 0; i < 20; i++) asking.add(Yield.spawn(ServingTestTasks.asks(address, 1)));
        for (Task<Integer> task : asking) assertEquals(3, Yield.await(task));
        assertEquals(3, present[1]);
        serving.cancel();
        try {
            Yield.await(serving);
        } catch (TaskCancelled cancelled) {
            assertFalse(listener.isOpen());
        }
    }

    @Test
    void soManyConnectionsAreServedAtATime() {
        everyWay(ServingTestTasks::servesUpToALimit);
    }

    @Coroutine
    static void servesOnAfterFailures(List<String> failed) throws IOException {
        ServerSocketChannel listener = Io.listen(ANY);
        SocketAddress address = listener.getLocalAddress();
        int[] present = new int[2];
        Task<Void> serving =
                Yield.spawn(IoTasks.serve(listener, 1, client -> ServingTestTasks.echoes(client, present)));
        int refused = asks(address, 'x');
        int answered = asks(address, 1);
        assertEquals(-1, refused);
        assertEquals(3, answered);
        serving.cancel();
    }

    @Test
    void aFailureIsToldOnceUnderTheNameOfTheClient() {
        for (boolean asWritten : new boolean[] {false, true}) {
            List<String> failed = new ArrayList<>();
            Scheduler.builder()
                    .asWritten(asWritten)
                    .uncaughtHandler((task, failure) -> failed.add(task.name() + ": " + failure.getMessage()))
                    .run(ServingTestTasks.servesOnAfterFailures(failed));
            assertEquals(1, failed.size(), failed.toString());
            assertTrue(failed.get(0).matches("client /127.0.0.1:[0-9]+: not this"), failed.get(0));
        }
    }

    @Coroutine
    static void asksLater(Scheduler[] scheduler, SocketAddress server, List<Integer> said) throws IOException {
        SocketChannel client = Io.connect(server);
        try {
            Io.write(client, ByteBuffer.wrap(new byte[] {1}));
            ByteBuffer bytes = ByteBuffer.allocate(10);
            said.add(Io.read(client, bytes));
            scheduler[0].shutdown(Duration.ofMinutes(1));
            Yield.sleep(Duration.ofMillis(1));
            Io.write(client, ByteBuffer.wrap(new byte[] {1}));
            said.add(Io.read(client, bytes.clear()));
            said.add(Io.read(client, bytes.clear()));
        } finally {
            Yield.close(client);
        }
    }

    @Coroutine
    static void servesUntilTold(Scheduler[] scheduler, List<Integer> said) throws IOException {
        ServerSocketChannel listener = Io.listen(ANY);
        int[] present = new int[2];
        Yield.spawn(ServingTestTasks.asksLater(scheduler, listener.getLocalAddress(), said));
        Io.serve(listener, 10, client -> ServingTestTasks.echoes(client, present));
    }

    @Test
    void whoIsServedWhenItIsToldToEndHasItsAnswer() {
        for (boolean asWritten : new boolean[] {false, true}) {
            Scheduler[] scheduler = {Scheduler.builder().asWritten(asWritten).build()};
            List<Integer> said = new ArrayList<>();
            assertThrows(
                    TaskCancelled.class, () -> scheduler[0].runRoot(ServingTestTasks.servesUntilTold(scheduler, said)));
            assertEquals(List.of(1, 1, -1), said);
        }
    }

    @Coroutine
    static void saysGoodbye(SocketChannel client) throws IOException {
        try {
            while (Io.read(client, ByteBuffer.allocate(10)) >= 0) Io.write(client, ByteBuffer.allocate(1));
        } finally {
            Timeout limit = Timeout.shielded(Duration.ofMinutes(1));
            try (limit) {
                Yield.pause();
                Io.write(client, ByteBuffer.allocate(3));
            }
        }
    }

    @Coroutine
    static void hearsGoodbye(Scheduler[] scheduler, SocketAddress server, List<Integer> said) throws IOException {
        SocketChannel client = Io.connect(server);
        Timeout limit = Timeout.shielded(Duration.ofMinutes(1));
        try (limit) {
            ByteBuffer bytes = ByteBuffer.allocate(10);
            Io.write(client, ByteBuffer.allocate(1));
            said.add(Io.read(client, bytes.clear()));
            scheduler[0].shutdown(Duration.ZERO);
            said.add(Io.read(client, bytes.clear()));
        } finally {
            Yield.close(client);
        }
    }

    @Coroutine
    static void servesUntilCutOff(Scheduler[] scheduler, List<Integer> said) throws IOException {
        ServerSocketChannel listener = Io.listen(ANY);
        Yield.spawn(ServingTestTasks.hearsGoodbye(scheduler, listener.getLocalAddress(), said));
        Io.serve(listener, 10, client -> ServingTestTasks.saysGoodbye(client));
    }

    @Test
    void aConnectionIsOpenUntilItsTaskHasEndedThoughThatIsCancelled() {
        for (boolean asWritten : new boolean[] {false, true}) {
            Scheduler[] scheduler = {Scheduler.builder().asWritten(asWritten).build()};
            List<Integer> said = new ArrayList<>();
            assertThrows(
                    TaskCancelled.class,
                    () -> scheduler[0].runRoot(ServingTestTasks.servesUntilCutOff(scheduler, said)));
            assertEquals(List.of(1, 3), said);
        }
    }

    @Test
    void aServerServesSomebody() {
        assertThrows(IllegalArgumentException.class, () -> new Serving(Io.listen(ANY), 0, client -> null));
    }

    // ---- listening

    @Test
    void aPortIsSharedByThoseWhoSaySo() throws IOException {
        ListenOptions shared = ListenOptions.defaults().withReusePort(true).withBacklog(10);
        try (ServerSocketChannel one = Io.listen(ANY, shared);
                ServerSocketChannel other = Io.listen(one.getLocalAddress(), shared)) {
            assertEquals(one.getLocalAddress(), other.getLocalAddress());
            SocketAddress address = one.getLocalAddress();
            assertThrows(BindException.class, () -> Io.listen(address));
        }
        assertThrows(
                IllegalArgumentException.class, () -> ListenOptions.defaults().withBacklog(0));
    }

    @Test
    void theFileOfAnEarlierServerIsReplaced(@TempDir Path directory) throws IOException {
        SocketAddress address = UnixDomainSocketAddress.of(directory.resolve("socket"));
        Io.listen(address).close();
        assertThrows(BindException.class, () -> Io.listen(address));
        Io.listen(address, ListenOptions.defaults().withReplacedFile(true)).close();
    }

    // ---- files

    @Coroutine
    static void sendsAFile(Path path, int size) throws IOException {
        try (Connection connection = Connection.open();
                FileChannel file = open(path)) {
            Task<Long> sending = Yield.spawn(IoTasks.transfer(file, 10, size, connection.near()));
            ByteBuffer got = ByteBuffer.allocate(size - 10);
            Io.readFully(connection.far(), got);
            assertPattern(10, got.flip());
            assertEquals(size - 10L, Yield.await(sending));
            assertEquals(0L, Io.transfer(file, size, 5, connection.near()));
            assertEquals(0L, Io.transfer(file, 0, 0, connection.near()));
        }
    }

    @SuppressWarnings("resource")
    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    @Test
    void aFileIsSentToItsEnd(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("file");
        int size = much();
        Files.write(path, pattern(0, size, false).array());
        everyWay(() -> ServingTestTasks.sendsAFile(path, size));
    }
}
