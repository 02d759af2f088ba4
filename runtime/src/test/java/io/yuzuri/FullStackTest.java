package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A stack that ends in the middle of an operation fails the task whose stack it is, and leaves all else in order. */
class FullStackTest {
    private static final int ROUNDS = 200;
    private final SplittableRandom random = new SplittableRandom(3);
    private final List<String> said = new ArrayList<>();

    private Runnable atEnd = () -> {};

    private interface Level {
        void enter(Runnable inner);
    }

    private static void deeper(Level level) {
        level.enter(() -> deeper(level));
    }

    /** Goes as deep as the stack is, again and again, with others that go on in between. */
    private Task<Void> overflowing(Level level) {
        return new Hand<>() {
            private int round;

            @Override
            protected boolean step() throws Throwable {
                if (state == 1) resumed();
                state = 1;
                if (round++ == ROUNDS) {
                    atEnd.run();
                    return done(null);
                }
                try {
                    deeper(level);
                    said.add("not reached");
                } catch (StackOverflowError deep) {
                    // So it is meant.
                } catch (IllegalStateException early) {
                    // A block could not be closed, and the one around it says so.
                }
                return pause() ? SUSPENDED : done(null);
            }
        };
    }

    private Task<Void> sleeper() {
        return new Hand<>() {
            private int times;

            @Override
            protected boolean step() throws Throwable {
                if (state == 1) resumed();
                state = 1;
                if (times++ < 20) return sleep(Duration.ofMillis(1 + random.nextInt(100))) ? SUSPENDED : done(null);
                said.add("slept");
                return done(null);
            }
        };
    }

    private void assertAllElseGoesOn(Level level) throws InterruptedException {
        Throwable[] failed = new Throwable[1];
        Scheduler scheduler = Scheduler.builder().clock(new VirtualClock()).build();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        scheduler.runRoot(Hand.task(() -> {
                            for (int i = 0; i < 20; i++) Yield.spawn(sleeper());
                            return Yield.spawn(overflowing(level));
                        }));
                    } catch (Throwable failure) {
                        failed[0] = failure;
                    }
                },
                "small",
                1 << 18);
        small.start();
        small.join();
        assertNull(failed[0], () -> UserTrace.of(failed[0], Hand.task(() -> null)));
        assertEquals(20, said.size(), said.toString());
        assertTrue(said.stream().allMatch("slept"::equals), said.toString());
    }

    @Test
    void timeoutsMayBeNestedAsDeepAsTheStackIs() throws InterruptedException {
        assertAllElseGoesOn(inner -> {
            Timeout limit = Timeout.after(Duration.ofMillis(1 + random.nextInt(1_000)));
            try (limit) {
                inner.run();
            }
        });
    }

    @Test
    void tasksMayBeCancelledAndWokenAtItsEnd() throws InterruptedException {
        WaitQueue<String> queue = new WaitQueue<>();
        atEnd = () -> queue.wakeAll("the end");
        List<Task<Void>> waiting = new ArrayList<>();
        assertAllElseGoesOn(inner -> {
            if (random.nextInt(100) == 0) {
                waiting.add(Yield.spawn(new Hand<Void>() {
                    @Override
                    protected boolean step() throws Throwable {
                        if (state == 0) {
                            state = 1;
                            if (await(queue)) return SUSPENDED;
                        }
                        resumed();
                        return done(null);
                    }
                }));
            }
            try {
                inner.run();
            } finally {
                if (!waiting.isEmpty() && random.nextBoolean()) {
                    waiting.remove(0).cancel();
                }
                queue.wakeOne("go on");
            }
        });
    }
}
