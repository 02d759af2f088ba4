package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coroutines that call coroutines: "yield from". */
class CallsTest {

    /** Calls itself to a depth, pauses there if asked to, and returns the depth. */
    private static final class Nested extends Hand<Integer> {
        private final int depth;
        private final boolean pausing;
        private final RuntimeException failure;

        Nested(int depth, boolean pausing, RuntimeException failure) {
            this.depth = depth;
            this.pausing = pausing;
            this.failure = failure;
        }

        @Override
        protected boolean step() throws Throwable {
            for (; ; ) {
                switch (state) {
                    case 0:
                        if (depth > 0) {
                            state = 2;
                            if (enter(new Nested(depth - 1, pausing, failure))) return SUSPENDED;
                            break;
                        }
                        state = 1;
                        if (pausing && pause()) return SUSPENDED;
                        break;
                    case 1:
                        resumed();
                        if (failure != null) throw failure;
                        return done(0);
                    case 2:
                        return done((Integer) resumed() + 1);
                    default:
                        throw new IllegalStateException();
                }
            }
        }
    }

    @Test
    void aHundredThousandCallsDeepNeedNoJavaStack() {
        assertEquals(100_000, Scheduler.run(new Nested(100_000, true, null)));
        assertEquals(100_000, Scheduler.run(new Nested(100_000, false, null)));
    }

    @Test
    void callsRunOnTheJavaStackOnlyToADepth() {
        int[] deepest = new int[1];
        final class Probe extends Hand<Void> {
            private final int left;

            Probe(int left) {
                this.left = left;
            }

            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    deepest[0] = Math.max(deepest[0], new Throwable().getStackTrace().length);
                    if (left > 0 && enter(new Probe(left - 1))) return SUSPENDED;
                }
                resumed();
                return done(null);
            }
        }
        Scheduler.run(new Probe(100));
        int shallow = deepest[0];
        Scheduler.run(new Probe(900));
        assertTrue(deepest[0] > shallow, "calls within the depth are ordinary calls");
        assertTrue(deepest[0] < 2 * Loop.DEPTH + 100, "but not beyond: " + deepest[0] + " frames");
    }

    @Test
    void aFailureComesThroughAllCallsAsTheSameObject() {
        RuntimeException failure = new RuntimeException("deep");
        assertSame(failure, assertThrows(RuntimeException.class, () -> Scheduler.run(new Nested(1000, true, failure))));
        assertSame(
                failure, assertThrows(RuntimeException.class, () -> Scheduler.run(new Nested(1000, false, failure))));
    }

    @Test
    void aCallerCatchesWhatItsCalleeThrowsBeforeAndAfterSuspending() {
        for (boolean pausing : new boolean[] {false, true}) {
            RuntimeException failure = new RuntimeException("callee");
            Hand<Object> caller = new Hand<>() {
                @Override
                protected boolean step() throws Throwable {
                    try {
                        if (state == 0) {
                            state = 1;
                            if (enter(new Nested(0, pausing, failure))) return SUSPENDED;
                        }
                        return done(resumed());
                    } catch (RuntimeException caught) {
                        return done(caught);
                    }
                }
            };
            assertSame(failure, Scheduler.run(caller));
        }
    }

    @Test // trap 63
    void aMillionCompletionsInARowDoNotGrowTheStack() {
        Hand<Integer> looping = new Hand<>() {
            private int done;

            @Override
            protected boolean step() throws Throwable {
                for (; ; ) {
                    switch (state) {
                        case 0:
                            if (done == 1_000_000) return done(done);
                            state = 1;
                            // Every other callee suspends, so that both ways of returning are in the row.
                            if (enter(new Nested(0, done % 2 == 0, null))) return SUSPENDED;
                            break;
                        default:
                            resumed();
                            done++;
                            state = 0;
                    }
                }
            }
        };
        assertEquals(1_000_000, Scheduler.run(looping));
    }

    @Test
    void aMillionAwaitedTasksThatAreDoneDoNotGrowTheStack() {
        Task<String> done = Hand.task(() -> "result");
        Hand<Integer> looping = new Hand<>() {
            private int count;

            @Override
            protected boolean step() throws Throwable {
                if (state == 1) {
                    assertEquals("result", resumed());
                    count++;
                }
                state = 1;
                while (count < 1_000_000) {
                    if (await(done)) return SUSPENDED;
                    assertEquals("result", resumed());
                    count++;
                }
                return done(count);
            }
        };
        assertEquals(1_000_000, Scheduler.run(looping));
    }

    @Test
    void aCallSeesTheTaskItIsPartOf() {
        Task<?>[] seen = new Task<?>[1];
        Hand<Void> caller = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    Task<?> callee = Hand.task(() -> {
                        seen[0] = Yield.current();
                        return null;
                    });
                    if (enter((Resumable<?>) callee)) return SUSPENDED;
                }
                resumed();
                return done(null);
            }
        };
        Scheduler.run(caller);
        assertSame(caller, seen[0]);
    }

    @Test
    void aTaskIsStartedOnce() {
        Task<Integer> task = Hand.pausing(1);
        assertEquals(1, Scheduler.run(task));
        IllegalStateException again = assertThrows(IllegalStateException.class, () -> Scheduler.run(task));
        assertTrue(again.getMessage().contains("started before"), again.getMessage());
        Hand<Object> caller = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                return enter((Resumable<?>) task) ? SUSPENDED : done(resumed());
            }
        };
        assertThrows(IllegalStateException.class, () -> Scheduler.run(caller));
    }

    @Test
    void aMachineThatHasEndedIsInNoState() {
        Hand<Object> ended = (Hand<Object>) Hand.<Object>task(() -> "x");
        Scheduler.run(ended);
        assertEquals(-1, ended.state);
        Hand<Object> failed = (Hand<Object>) Hand.<Object>task(() -> {
            throw new ArithmeticException();
        });
        assertThrows(ArithmeticException.class, () -> Scheduler.run(failed));
        assertEquals(-1, failed.state);
    }

    @Test
    void aMachineThatSuspendsForNothingFailsInsteadOfHanging() {
        Hand<Object> lost = new Hand<>() {
            @Override
            protected boolean step() {
                return SUSPENDED;
            }
        };
        assertThrows(IllegalStateException.class, () -> Scheduler.run(lost));
    }

    @Test // trap 61
    void aStackOverflowFailsOneTaskOnly() {
        Task<Object> overflowing = Hand.task(() -> overflow(1));
        Hand<Object> caller = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                try {
                    if (state == 0) {
                        state = 1;
                        Yield.spawn(overflowing);
                        if (await(overflowing)) return SUSPENDED;
                    }
                    return done(resumed());
                } catch (StackOverflowError e) {
                    return done("contained");
                }
            }
        };
        assertEquals("contained", Scheduler.run(caller));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int overflow(int n) {
        return overflow(n + 1) + 1;
    }

    @Test // trap 61
    void recursionWithoutEndFailsItsTaskOnly() {
        Task<Integer> other = Hand.pausing(3);
        Task<Object> both = Hand.task(() -> {
            Yield.spawn(new Endless());
            return Yield.spawn(other);
        });
        List<Throwable> failures = new ArrayList<>();
        Scheduler.builder()
                .uncaughtHandler((task, failure) -> failures.add(failure))
                .run(both);
        assertTrue(other.isDone());
        assertEquals(1, failures.size());
        assertInstanceOf(StackOverflowError.class, failures.get(0));
    }

    /** Calls itself. */
    private static final class Endless extends Hand<Integer> {
        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (enter(new Endless())) return SUSPENDED;
            }
            return done((Integer) resumed());
        }
    }
}
