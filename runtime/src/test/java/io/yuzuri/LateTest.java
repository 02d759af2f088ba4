package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes to a scheduler that has cancelled all its tasks. */
class LateTest {
    private static final Duration LONG = Duration.ofDays(1);

    /** More than a scheduler that ends lets its tasks start. */
    private static final int MANY = 5_000;

    private final List<String> said = new ArrayList<>();
    private int submitted;

    /** {@code try { sleep } finally { submit the same }}, a few thousand times. */
    private Task<Void> submittingItselfAgain(Scheduler scheduler) {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                try {
                    resumed();
                    if (state++ == 0 && sleep(LONG)) return SUSPENDED;
                    return done(null);
                } catch (TaskCancelled cancelled) {
                    if (submitted < MANY) scheduler.submit(submittingItselfAgain(scheduler));
                    submitted++;
                    throw cancelled;
                }
            }
        };
    }

    @Test
    void aTaskThatSubmitsItselfAgainInItsCleanUpIsRefused() {
        RuntimeException failure = new RuntimeException("root");
        List<Throwable> refused = new ArrayList<>();
        Scheduler scheduler = Scheduler.builder()
                .clock(new VirtualClock())
                .uncaughtHandler((task, refusal) -> refused.add(refusal))
                .build();
        assertSame(
                failure,
                assertThrows(
                        RuntimeException.class,
                        () -> scheduler.runRoot(new Hand<Void>() {
                            @Override
                            protected boolean step() throws Throwable {
                                if (state == 0) Yield.spawn(submittingItselfAgain(scheduler));
                                if (state++ == 0 && pause()) return SUSPENDED;
                                throw failure;
                            }
                        })));
        assertEquals(0, submitted);
        assertEquals(1, refused.size());
    }

    @Test
    void soIsWhatAnotherThreadSubmits() {
        Scheduler scheduler = Plain.scheduler().build();
        Plain.Action submits = () -> {
            Thread other = new Thread(() -> {
                try {
                    scheduler.submit(task("late", () -> {}));
                } catch (IllegalStateException refused) {
                    said.add("refused");
                }
            });
            other.start();
            other.join();
        };
        assertThrows(
                StalledException.class,
                () -> scheduler.runRoot(task("root", () -> {
                    try {
                        Yield.await(new WaitQueue<Void>());
                    } finally {
                        submits.run();
                    }
                })));
        assertEquals(List.of("refused"), said);
    }

    @Test
    void aShutdownNeverLengthensTheTimeThatIsLeft() {
        for (Duration second : List.of(Duration.ZERO, LONG)) {
            VirtualClock clock = new VirtualClock();
            Scheduler scheduler =
                    Scheduler.builder().asWritten(true).clock(clock).build();
            Plain.Action cleansForEver = () -> {
                try (Timeout shield = Timeout.shielded(LONG)) {
                    Yield.sleep(LONG);
                    said.add("not reached " + shield);
                }
            };
            assertThrows(
                    StalledException.class,
                    () -> scheduler.runRoot(task("root", () -> {
                        Yield.spawn(task("cleans for ever", cleansForEver));
                        Yield.pause();
                        scheduler.shutdown(Duration.ofSeconds(1));
                        scheduler.shutdown(second);
                    })));
            assertEquals(2_000_000_000L, clock.nanoTime());
        }
        assertEquals(List.of(), said);
    }
}
