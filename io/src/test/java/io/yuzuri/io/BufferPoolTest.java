package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskScope;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class BufferPoolTest {
    @Test
    void whatWasGivenBackLastIsLentFirstAsGoodAsNew() {
        BufferPool pool = new BufferPool(16);
        BufferPool.Loan first = pool.borrow();
        BufferPool.Loan second = pool.borrow();
        ByteBuffer buffer = second.buffer();
        assertTrue(buffer.isDirect());
        assertEquals(16, buffer.remaining());
        assertNotSame(first.buffer(), buffer);
        buffer.putInt(1).limit(5).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(new BufferPool.Statistics(2, 0), pool.statistics());
        first.close();
        second.close();
        assertEquals(new BufferPool.Statistics(0, 2), pool.statistics());
        try (BufferPool.Loan again = pool.borrow()) {
            assertSame(buffer, again.buffer());
            assertEquals(16, buffer.remaining());
            assertEquals(ByteOrder.BIG_ENDIAN, buffer.order());
        }
    }

    @Test
    void aLoanThatIsClosedTwiceGivesBackOnce() {
        BufferPool pool = new BufferPool(16);
        BufferPool.Loan loan = pool.borrow();
        loan.close();
        loan.close();
        assertEquals(new BufferPool.Statistics(0, 1), pool.statistics());
        assertThrows(IllegalStateException.class, loan::buffer);
    }

    @Test
    void noMoreIsKeptThanWasSaid() {
        BufferPool pool = new BufferPool(16, 1);
        BufferPool.Loan first = pool.borrow();
        BufferPool.Loan second = pool.borrow();
        first.close();
        second.close();
        assertEquals(new BufferPool.Statistics(0, 1), pool.statistics());
        assertEquals(16, pool.bufferSize());
    }

    @Test
    void numbersThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BufferPool(0));
        assertThrows(IllegalArgumentException.class, () -> new BufferPool(1, -1));
    }

    @Coroutine
    static void borrows(BufferPool pool, String name, Trace trace) {
        try (BufferPool.Loan loan = pool.awaitLoan()) {
            trace.say(name + " has " + loan.buffer().remaining());
            loan.buffer().put((byte) 1);
            Yield.pause();
        }
    }

    @Coroutine
    static void borrowsMoreThanThereAre(BufferPool pool, Trace trace) {
        try (TaskScope scope = TaskScope.open()) {
            for (int i = 0; i < 4; i++) scope.spawn(BufferPoolTestTasks.borrows(pool, "task " + i, trace));
            Task<Void> impatient = scope.spawn(BufferPoolTestTasks.borrows(pool, "impatient", trace));
            Yield.pause();
            impatient.cancel();
            try {
                pool.borrow().close();
            } catch (IllegalStateException none) {
                trace.say(none.getMessage());
            }
            scope.join();
        }
    }

    @Test
    void aBoundedPoolLendsNoMoreAndServesInTheOrderOfTheCalls() {
        BufferPool[] pool = new BufferPool[1];
        Everywhere.run(
                trace -> BufferPoolTestTasks.borrowsMoreThanThereAre(pool[0] = BufferPool.bounded(16, 2), trace),
                said -> {
                    assertEquals(
                            4,
                            said.stream()
                                    .filter(line -> line.matches("task . has 16"))
                                    .count(),
                            said.toString());
                    assertEquals(new BufferPool.Statistics(0, 2), pool[0].statistics());
                });
        assertThrows(IllegalArgumentException.class, () -> BufferPool.bounded(16, 0));
    }

    private static void assertRefusedElsewhere(BufferPool.Loan loan) throws Exception {
        FutureTask<Void> closing = new FutureTask<>(loan::close, null);
        new Thread(closing, "elsewhere").start();
        ExecutionException refused = assertThrows(ExecutionException.class, closing::get);
        assertInstanceOf(IllegalStateException.class, refused.getCause());
    }

    @Coroutine
    static void closesElsewhere(Trace trace) throws Exception {
        BufferPool pool = BufferPool.bounded(16, 1);
        BufferPool.Loan loan = pool.borrow();
        assertRefusedElsewhere(loan);
        Task<Void> next = Yield.spawn(BufferPoolTestTasks.borrows(pool, "next", trace));
        while (next.stackTrace().length < 2) Yield.pause();
        assertRefusedElsewhere(loan);
        assertEquals(16, loan.buffer().remaining());
        loan.close();
        Yield.await(next);
        assertEquals(new BufferPool.Statistics(0, 1), pool.statistics());
    }

    @Test
    void aLoanThatIsClosedOnAnotherThreadIsRefusedAndKept() {
        Everywhere.run(
                BufferPoolTestTasks::closesElsewhere,
                said -> assertTrue(said.contains("next has 16"), said.toString()));
    }

    /** With little direct memory. */
    static final class LittleMemory {
        public static void main(String[] arguments) {
            BufferPool pool = new BufferPool(1 << 20);
            List<BufferPool.Loan> loans = new ArrayList<>();
            for (int i = 0; i < 8; i++) loans.add(pool.borrow());
            System.out.println(
                    loans.stream().filter(loan -> loan.buffer().isDirect()).count());
        }
    }

    @Test
    void whereDirectMemoryIsLackingBuffersAreOfTheHeap() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:MaxDirectMemorySize=4m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LittleMemory.class.getName())
                .redirectErrorStream(true)
                .start();
        assertEquals("4", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }
}
