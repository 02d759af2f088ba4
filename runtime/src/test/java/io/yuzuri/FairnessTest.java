package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Nobody starves. */
class FairnessTest {
    private int spins;
    private boolean stopped;

    /** Pauses until stopped, and counts. */
    private Task<Object> spinning() {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                resumed();
                if (stopped) return done(null);
                spins++;
                return pause() ? SUSPENDED : done(null);
            }
        };
    }

    @Test // trap 62
    void aReadyChannelIsSeenWithinSixtyOneSteps() throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source();
                Pipe.SinkChannel sink = pipe.sink()) {
            source.configureBlocking(false);
            Hand<Object> receiving = new Hand<>() {
                @Override
                protected boolean step() throws Throwable {
                    if (state == 0) {
                        sink.write(ByteBuffer.allocate(1));
                        state = 1;
                        if (recv(source)) return SUSPENDED;
                    }
                    resumed();
                    stopped = true;
                    return done(null);
                }
            };
            Scheduler.run(Hand.task(() -> Yield.spawn(receiving) == Yield.spawn(spinning())));
        }
        assertTrue(spins <= 61, spins + " steps went before");
    }

    @Test // trap 62
    void aPassedDeadlineIsSeenWithinSixtyOneSteps() {
        VirtualClock clock = new VirtualClock();
        Hand<Object> sleeping = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    if (sleep(Duration.ofNanos(1))) return SUSPENDED;
                }
                resumed();
                stopped = true;
                return done(null);
            }
        };
        Task<Object> root = Hand.task(() -> {
            Yield.spawn(sleeping);
            Yield.spawn(spinning());
            return Yield.spawn(Hand.task(() -> {
                clock.advance(1);
                return null;
            }));
        });
        Scheduler.builder().clock(clock).run(root);
        assertTrue(spins <= 61, spins + " steps went before");
    }

    @Test
    void aSubmittedTaskRunsAlthoughOthersAreAlwaysReady() throws Exception {
        Scheduler scheduler = Scheduler.builder().build();
        CountDownLatch running = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            try {
                running.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            scheduler.submit(Hand.task(() -> stopped = true));
        });
        other.start();
        Task<Object> root = Hand.task(() -> {
            running.countDown();
            return Yield.spawn(spinning());
        });
        scheduler.runRoot(root);
        other.join();
        assertTrue(stopped);
    }

    @Test // trap 50
    void operationsThatFindWhatTheyNeedAtOnceLetTheOthersRunAllTheSame() throws IOException {
        Pipe[] pipes = {Pipe.open(), Pipe.open()};
        for (Pipe pipe : pipes) pipe.sink().configureBlocking(false);
        int[] sends = new int[1];
        Hand<Object> sending = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                resumed();
                while (!stopped) {
                    if (send(pipes[sends[0]++ % 2].sink())) return SUSPENDED;
                    resumed();
                }
                return done(null);
            }
        };
        // Where real time passes, a step also gives way when it has lasted long enough.
        Scheduler.builder().clock(new VirtualClock()).run(Hand.task(() -> {
            Yield.spawn(sending);
            return Yield.spawn(Hand.task(() -> stopped = true));
        }));
        assertEquals(Loop.IMMEDIATES, sends[0]);
        for (Pipe pipe : pipes) {
            pipe.sink().close();
            pipe.source().close();
        }
    }

    private static List<String> order(ReadyOrder order) {
        List<String> trace = new ArrayList<>();
        Task<Object> root = Hand.task(() -> {
            for (int i = 0; i < 10; i++) {
                String name = "task " + i;
                Yield.spawn(Hand.task(() -> trace.add(name)));
            }
            return null;
        });
        Scheduler.builder().readyOrder(order).run(root);
        return trace;
    }

    @Test
    void aSeedChoosesTheOrderAndTheSameSeedTheSameOne() {
        List<String> first = order(ReadyOrder.fifo());
        assertEquals("task 0", first.get(0));
        assertEquals("task 9", first.get(9));
        assertEquals(order(ReadyOrder.seeded(1)), order(ReadyOrder.seeded(1)));
        assertNotEquals(order(ReadyOrder.seeded(1)), order(ReadyOrder.seeded(2)));
        assertNotEquals(order(ReadyOrder.seeded(1)), first);
        assertEquals(10, order(ReadyOrder.seeded(1)).stream().distinct().count());
    }

    @Test
    void theReadyQueueKeepsOrderWhileItGrows() {
        ReadyQueue queue = new ReadyQueue(ReadyOrder.fifo());
        List<Run> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Run run = new Run(null);
            queue.reserve(expected.size() + 1);
            queue.add(run);
            expected.add(run);
            if (i % 3 == 0) assertEquals(expected.remove(0), queue.take(i));
        }
        while (!expected.isEmpty()) assertEquals(expected.remove(0), queue.take(0));
        assertTrue(queue.isEmpty());
    }
}
