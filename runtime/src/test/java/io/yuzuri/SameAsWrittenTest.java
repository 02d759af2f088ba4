package io.yuzuri;

import static io.yuzuri.Script.call;
import static io.yuzuri.Script.of;
import static io.yuzuri.Script.op;
import static io.yuzuri.Script.spawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Script.Kind;
import io.yuzuri.Script.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program does the same by its machine and as it was written: same effects, in the same order, same end. */
class SameAsWrittenTest {
    private static final int PIPES = 2;

    static List<String> trace(Script program, ReadyOrder order, boolean asWritten) {
        return trace(program, order, new VirtualClock(), asWritten);
    }

    static List<String> trace(Script program, ReadyOrder order, NanoClock clock, boolean asWritten) {
        try (Script.World world = new Script.World(PIPES)) {
            Scheduler scheduler = Scheduler.builder()
                    .clock(clock)
                    .readyOrder(order)
                    .asWritten(asWritten)
                    .finishedListener(task -> world.trace.add("finished " + task.name()))
                    .uncaughtHandler((task, failure) -> world.trace.add("uncaught " + task.name() + " " + failure))
                    .build();
            try {
                scheduler.runRoot(world.task(program));
                world.trace.add("end");
            } catch (StalledException stalled) {
                world.trace.add("stalled");
            } catch (Throwable failure) {
                world.trace.add("end " + failure);
            }
            return world.trace;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void assertSame(Script program, ReadyOrder order, String about) {
        assertEquals(
                String.join("\n", trace(program, order, true)), String.join("\n", trace(program, order, false)), about);
    }

    static Stream<Script> programs() {
        Script ticker = of(
                "ticker", op(Kind.EMIT, 1), op(Kind.PAUSE, 0), op(Kind.EMIT, 2), op(Kind.SLEEP, 3), op(Kind.EMIT, 3));
        Script failing = of("failing", op(Kind.PAUSE, 0), op(Kind.FAIL, 7));
        Script reader = of("reader", op(Kind.RECV, 0), op(Kind.READ, 0), op(Kind.RECV, 0), op(Kind.READ, 0));
        Script sleeper = of("sleeper", op(Kind.SLEEP, 50)).withCleanup(op(Kind.PAUSE, 0), op(Kind.EMIT, 9));
        return Stream.of(
                of(
                        "spawning",
                        spawn(1, ticker),
                        spawn(2, ticker),
                        op(Kind.AWAIT, 1),
                        op(Kind.EMIT, 5),
                        op(Kind.AWAIT, 2)),
                of("awaiting a failure", spawn(1, failing), op(Kind.AWAIT, 1)).catching(),
                of("leaving a failure", spawn(1, failing), op(Kind.SLEEP, 1), op(Kind.AWAIT, 1)),
                of("cancelling", spawn(1, sleeper), op(Kind.PAUSE, 0), op(Kind.CANCEL, 1), op(Kind.AWAIT, 1)),
                of("cancelling at once", spawn(1, sleeper), op(Kind.CANCEL, 1), op(Kind.PAUSE, 0), op(Kind.EMIT, 1)),
                of("cancelling twice", spawn(1, sleeper), op(Kind.PAUSE, 0), op(Kind.CANCEL, 1), op(Kind.CANCEL, 1)),
                of(
                        "reading",
                        spawn(1, reader),
                        op(Kind.PAUSE, 0),
                        op(Kind.WRITE, 0),
                        op(Kind.SLEEP, 1),
                        op(Kind.WRITE, 0)),
                of("closing", spawn(1, reader.catching()), op(Kind.PAUSE, 0), op(Kind.CLOSE, 0), op(Kind.EMIT, 1)),
                of("busy", spawn(1, reader), spawn(2, reader.catching()), op(Kind.PAUSE, 0), op(Kind.CLOSE, 0)),
                of("failing with others asleep", spawn(1, sleeper), op(Kind.PAUSE, 0), op(Kind.FAIL, 1)),
                of("calls", call(of("one", call(ticker), op(Kind.EMIT, 4))), call(failing))
                        .withCleanup(call(ticker)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void anExampleDoesTheSame(Script program) {
        assertSame(program, ReadyOrder.fifo(), program.name());
    }

    @Test
    void tasksLeftAwaitingEachOtherAreCancelledInBoth() {
        Script first = of("first", op(Kind.PAUSE, 0), op(Kind.AWAIT, 2)).withCleanup(op(Kind.EMIT, 1));
        Script second = of("second", op(Kind.PAUSE, 0), op(Kind.AWAIT, 1)).withCleanup(op(Kind.EMIT, 2));
        Script program = of("main", spawn(1, first), spawn(2, second));
        assertSame(program, ReadyOrder.fifo(), "stall");
        assertTrue(trace(program, ReadyOrder.fifo(), true).contains("stalled"));
    }

    @Test
    void immediateReturnsLetTheOthersRunAtTheSamePoints() {
        List<Op> sends = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // Another operation between, so that no send is taken for the second try of a short write.
            sends.add(op(Kind.SEND, i % 2));
            sends.add(op(Kind.EMIT, i));
        }
        Script sender = new Script("sender", sends, false, List.of());
        Script program = of("main", spawn(1, sender), spawn(2, sender));
        assertSame(program, ReadyOrder.fifo(), "budget");
        List<String> trace = trace(program, ReadyOrder.fifo(), false);
        assertTrue(
                trace.indexOf("sender 0") < trace.size()
                        && trace.subList(0, 70).stream()
                                        .filter("sender 0"::equals)
                                        .count()
                                == 2,
                "the second sender must run before the first has done them all");
    }

    /** A clock that moves whenever it is read: one more poll in one of the runs, and they part. */
    private static NanoClock moving() {
        VirtualClock clock = new VirtualClock();
        return new NanoClock() {
            @Override
            public long nanoTime() {
                clock.advance(400_000);
                return clock.nanoTime();
            }

            @Override
            public long idle(long nanos, boolean outside) {
                return clock.idle(nanos, outside);
            }
        };
    }

    @Test
    void theClockIsReadAtTheSamePoints() {
        List<Op> steps = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            steps.add(op(i % 7 == 0 ? Kind.SLEEP : Kind.PAUSE, i % 4));
            steps.add(op(Kind.EMIT, i));
        }
        Script busy = new Script("busy", steps, false, List.of());
        Script sleepy = of("sleepy", op(Kind.SLEEP, 10), op(Kind.EMIT, 1), op(Kind.SLEEP, 7), op(Kind.EMIT, 2));
        Script program = of("main", spawn(1, busy), spawn(2, sleepy), spawn(3, busy), spawn(4, sleepy));
        List<String> asWritten = trace(program, ReadyOrder.fifo(), moving(), true);
        assertEquals(asWritten, trace(program, ReadyOrder.fifo(), moving(), false));
        int woken = asWritten.indexOf("sleepy 1");
        assertTrue(woken < asWritten.lastIndexOf("busy 150"), "a sleeper must wake while others are busy");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomProgramsDoTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            Script program = kept(new Programs(random.split()).script("main", 3));
            assertSame(program, ReadyOrder.fifo(), "seed " + seed + ", program " + i + ": " + program);
            assertEquals(
                    trace(program, ReadyOrder.fifo(), moving(), true),
                    trace(program, ReadyOrder.fifo(), moving(), false),
                    "seed " + seed + ", program " + i + " with a moving clock: " + program);
            assertSame(program, ReadyOrder.seeded(i), "seed " + seed + ", shuffled program " + i + ": " + program);
        }
    }

    /** Closes what a program may wait for after a while, since nobody else would. */
    private static Script kept(Script program) {
        return of(
                "keeper",
                spawn(100, program),
                op(Kind.SLEEP, 100),
                op(Kind.CLOSE, 0),
                op(Kind.CLOSE, 1),
                op(Kind.AWAIT, 100));
    }

    /** Random scripts. */
    private static final class Programs {
        private final SplittableRandom random;
        private int tasks;

        Programs(SplittableRandom random) {
            this.random = random;
        }

        Script script(String name, int depth) {
            return new Script(
                    name, ops(random.nextInt(1, 8), depth), random.nextInt(3) == 0, ops(random.nextInt(3), 0));
        }

        private List<Op> ops(int count, int depth) {
            List<Op> ops = new ArrayList<>();
            for (int i = 0; i < count; i++) ops.add(op(depth));
            return List.copyOf(ops);
        }

        private Op op(int depth) {
            int choice = random.nextInt(depth > 0 ? 14 : 11);
            switch (choice) {
                case 0, 1:
                    return Script.op(Kind.EMIT, random.nextInt(100));
                case 2:
                    return Script.op(Kind.PAUSE, 0);
                case 3:
                    return Script.op(Kind.SLEEP, random.nextInt(5));
                case 4:
                    return Script.op(Kind.AWAIT, random.nextInt(6));
                case 5:
                    return Script.op(Kind.CANCEL, random.nextInt(6));
                case 6:
                    return random.nextInt(4) == 0 ? Script.op(Kind.FAIL, 1) : Script.op(Kind.PAUSE, 0);
                case 7:
                    return Script.op(Kind.RECV, random.nextInt(PIPES));
                case 8:
                    return Script.op(Kind.READ, random.nextInt(PIPES));
                case 9:
                    return Script.op(random.nextInt(5) == 0 ? Kind.CLOSE : Kind.WRITE, random.nextInt(PIPES));
                case 10:
                    return Script.op(Kind.SEND, random.nextInt(PIPES));
                case 11:
                    return call(script("call", depth - 1));
                default:
                    int number = tasks++;
                    return spawn(number, script("task" + number, depth - 1));
            }
        }
    }
}
