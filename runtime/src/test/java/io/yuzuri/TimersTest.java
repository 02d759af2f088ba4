package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimersTest {
    private static final class Entry extends Timers.Deadline {
        final long instant;
        final int serial;

        Entry(long instant, int serial) {
            this.instant = instant;
            this.serial = serial;
        }

        @Override
        void passed(Loop loop) {
            throw new AssertionError();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE - 50, -50})
    void deadlinesPassInOrderWhateverIsAddedAndRemoved(long origin) {
        SplittableRandom random = new SplittableRandom(42);
        Timers timers = new Timers();
        List<Entry> model = new ArrayList<>();
        Comparator<Entry> order =
                Comparator.<Entry>comparingLong(e -> e.instant - origin).thenComparingInt(e -> e.serial);
        int serial = 0;
        for (int i = 0; i < 20_000; i++) {
            int choice = random.nextInt(10);
            if (choice < 6 || model.isEmpty()) {
                Entry entry = new Entry(origin + random.nextInt(100), serial++);
                timers.add(entry, entry.instant);
                model.add(entry);
            } else if (choice < 8) {
                timers.remove(model.remove(random.nextInt(model.size())));
            } else {
                Entry first = model.stream().min(order).orElseThrow();
                assertEquals(first.instant, timers.nearest());
                assertNull(timers.takePassed(first.instant - 1));
                assertSame(first, timers.takePassed(first.instant));
                model.remove(first);
            }
            assertEquals(model.size(), timers.size());
        }
        // What is out of order deep in the heap comes to its top at last.
        model.sort(order);
        for (Entry next : model) assertSame(next, timers.takePassed(next.instant));
        assertTrue(timers.isEmpty());
    }

    @Test
    void anEntryThatIsThereGetsTheNewInstant() {
        Timers timers = new Timers();
        Entry moved = new Entry(1, 0);
        Entry other = new Entry(2, 1);
        timers.add(moved, 1);
        timers.add(other, 2);
        timers.add(moved, 3);
        assertEquals(2, timers.size());
        assertSame(other, timers.takePassed(3));
        assertSame(moved, timers.takePassed(3));
        assertTrue(timers.isEmpty());
    }

    @Test
    void anEntryThatIsNotThereCanBeRemoved() {
        Timers timers = new Timers();
        Entry entry = new Entry(1, 0);
        timers.remove(entry);
        timers.add(entry, 1);
        timers.remove(entry);
        timers.remove(entry);
        assertTrue(timers.isEmpty());
    }

    private static Task<Void> sleeping(List<String> trace, VirtualClock clock, Duration... durations) {
        return new Hand<>() {
            private int next;

            @Override
            protected boolean step() throws Throwable {
                if (state == 1) {
                    resumed();
                    trace.add(name() + " at " + clock.nanoTime());
                }
                if (next == durations.length) return done(null);
                state = 1;
                return sleep(durations[next++]) ? SUSPENDED : done(null);
            }
        };
    }

    @Test
    void sleepersWakeInTheOrderOfTheirDeadlinesAndTimePassesOnlyWhenNothingIsReady() {
        List<String> trace = new ArrayList<>();
        // The clock overflows while they sleep.
        VirtualClock clock = new VirtualClock(Long.MAX_VALUE - 15);
        Task<Object> root = Hand.task(() -> {
            Yield.spawn(
                    sleeping(trace, clock, Duration.ofNanos(30), Duration.ZERO).named("slow"));
            Yield.spawn(sleeping(trace, clock, Duration.ofNanos(10), Duration.ofNanos(20))
                    .named("twice"));
            return Yield.spawn(sleeping(trace, clock, Duration.ofNanos(-5)).named("not at all"));
        });
        Scheduler.builder().clock(clock).run(root);
        long start = Long.MAX_VALUE - 15;
        assertEquals(
                List.of(
                        "not at all at " + start,
                        "twice at " + (start + 10),
                        "slow at " + (start + 30),
                        "twice at " + (start + 30),
                        "slow at " + (start + 30)),
                trace);
    }

    @Test
    void aDurationBeyondTheClockIsAsLongAsTheClock() {
        assertEquals(Long.MAX_VALUE / 2, Resumable.nanos(Duration.ofSeconds(Long.MAX_VALUE)));
        assertEquals(0, Resumable.nanos(Duration.ofSeconds(Long.MIN_VALUE)));
        assertEquals(7, Resumable.nanos(Duration.ofNanos(7)));
    }
}
