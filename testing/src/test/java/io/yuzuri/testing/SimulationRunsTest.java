package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.StalledException;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.io.Io;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a simulation is: the same for each seed, another one for another, and never endless. */
final class SimulationRunsTest {
    private static final int SEEDS = 20;

    private static Simulation harsh(long seed) {
        return Simulation.of(seed).faults(Faults.harsh());
    }

    @Test
    void twoRunsOfOneSeedHaveTheSameTrace() {
        Set<Long> hashes = new HashSet<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<String> firstLog = new ArrayList<>();
            List<String> secondLog = new ArrayList<>();
            Simulation first = harsh(seed).log(firstLog::add);
            Simulation second = harsh(seed).log(secondLog::add);
            first.run(WorldsTasks.everything(first));
            second.run(WorldsTasks.everything(second));
            assertEquals(firstLog, secondLog);
            assertEquals(first.traceHash(), second.traceHash());
            assertEquals(first.clock().elapsed(), second.clock().elapsed());
            assertTrue(firstLog.size() > 100);
            hashes.add(first.traceHash());
        }
        assertEquals(SEEDS, hashes.size(), "other seeds do other things");
    }

    @Test
    void asWrittenASeedDoesTheSame() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<String> generatedLog = new ArrayList<>();
            List<String> writtenLog = new ArrayList<>();
            Simulation generated = harsh(seed).log(generatedLog::add);
            Simulation written = harsh(seed).log(writtenLog::add);
            generated.run(WorldsTasks.everything(generated));
            written.scheduler().asWritten(true).run(WorldsTasks.everything(written));
            assertEquals(generatedLog, writtenLog);
            assertEquals(generated.traceHash(), written.traceHash());
        }
    }

    @Test
    void eachFaultHappensAndIsCounted() {
        long[] counts = new long[Fault.values().length];
        for (long seed = 1; seed <= 50; seed++) {
            Simulation simulation = harsh(seed);
            simulation.run(WorldsTasks.everything(simulation));
            for (Fault fault : Fault.values())
                counts[fault.ordinal()] += simulation.network().count(fault);
        }
        for (Fault fault : Fault.values()) assertTrue(counts[fault.ordinal()] > 0, fault + " never happened");
    }

    @Test
    void aPlanWithoutFaultsLeavesNothingToChance() {
        long[] counts = new long[Fault.values().length];
        Simulation simulation = Simulation.of(1).faults(Faults.none());
        simulation.run(WorldsTasks.everything(simulation));
        for (Fault fault : Fault.values())
            counts[fault.ordinal()] = simulation.network().count(fault);
        assertArrayEquals(new long[counts.length], counts);
    }

    @Test
    void aFailureCarriesItsSeed() {
        Simulation simulation = Simulation.of(4711);
        Throwable failure =
                assertThrows(UnknownHostException.class, () -> simulation.run(WorldsTasks.resolve("nobody")));
        assertTrue(failure.getSuppressed()[0].getMessage().contains("Simulation.of(4711L)"));
    }

    @Test
    void aFailureThatNobodyAwaitsFailsTheSimulation() {
        IOException failure =
                assertThrows(IOException.class, () -> Simulation.of(1).run(WorldsTasks.spawnAFailure()));
        assertEquals("nobody awaits it", failure.getMessage());
        List<Throwable> told = new ArrayList<>();
        Simulation.of(1).uncaughtHandler((task, uncaught) -> told.add(uncaught)).run(WorldsTasks.spawnAFailure());
        assertEquals(1, told.size());
    }

    @Test
    void tasksThatNothingCanWakeAreFoundAtOnce() {
        StalledException stalled =
                assertThrows(StalledException.class, () -> Simulation.of(1).run(WorldsTasks.acceptForEver()));
        assertTrue(stalled.dump().contains("waits to receive from ServerSocketChannel"));
    }

    @Test
    void soIsOneThatNeverWaits() {
        for (boolean asWritten : new boolean[] {false, true}) {
            for (Function<Simulation, Task<?>> program : List.<Function<Simulation, Task<?>>>of(
                    world -> WorldsTasks.pausesForEver(), world -> WorldsTasks.handsToAndFro(world.seed() == 1))) {
                Simulation simulation = Simulation.of(1).limit(Duration.ofMillis(100));
                IllegalStateException tooLong = assertThrows(IllegalStateException.class, () -> {
                    if (asWritten) System.setProperty(Simulation.AS_WRITTEN, "true");
                    try {
                        simulation.run(program.apply(simulation));
                    } finally {
                        System.clearProperty(Simulation.AS_WRITTEN);
                    }
                });
                assertTrue(tooLong.getMessage().contains("PT0.1S"), tooLong.getMessage());
            }
        }
    }

    @Test
    void whoComputesInStepsHoldsUpNobody() {
        Simulation simulation = Simulation.of(1).faults(Faults.none());
        Duration called = simulation.run(WorldsTasks.callsBesideOneThatPauses(simulation));
        assertTrue(called.compareTo(Duration.ofMillis(51)) < 0, called.toString());
    }

    @Test
    void theTraceKnowsTime() {
        Set<Long> hashes = new HashSet<>();
        for (int[] millis : new int[][] {{10}, {20}, {10, 20}, {20, 10}, {30}}) {
            Simulation simulation = Simulation.of(1);
            simulation.run(WorldsTasks.sleeps(millis));
            hashes.add(simulation.traceHash());
        }
        assertEquals(5, hashes.size());
    }

    @Test
    void theTraceKnowsNoContents() {
        Set<Long> hashes = new HashSet<>();
        for (byte content : new byte[] {1, 2}) {
            Simulation simulation = Simulation.of(1);
            simulation.run(WorldsTasks.sendsOne(content));
            hashes.add(simulation.traceHash());
        }
        assertEquals(1, hashes.size());
    }

    /** What a task does, and what befalls its connection, does not depend on what another one beside it does. */
    @Test
    void oneDecisionMoreLeavesTheOthersAsTheyWere() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Set<List<String>> said = new HashSet<>();
            for (int more = 0; more < 3; more++) {
                Simulation simulation =
                        Simulation.of(seed).faults(Faults.gentle().without(Fault.SPURIOUS_READINESS));
                said.add(simulation.run(WorldsTasks.besideDrawing(simulation, more)));
            }
            assertEquals(1, said.size(), "seed " + seed + ": " + said);
        }
    }

    @Test
    void aProgramThatGoesOnForEverIsEnded() {
        Simulation simulation = Simulation.of(1).limit(Duration.ofHours(3));
        IllegalStateException tooLong =
                assertThrows(IllegalStateException.class, () -> simulation.run(WorldsTasks.forEver()));
        assertTrue(tooLong.getMessage().contains("PT3H") && tooLong.getMessage().contains("Worlds.forEver"));
        assertEquals(Duration.ofHours(3), simulation.clock().elapsed());
    }

    @Test
    void blockingCallsAreDoneInPlaceAndTakeTime() {
        Simulation simulation = Simulation.of(1);
        assertEquals(
                List.of("called on " + Thread.currentThread().getName(), "time passed"),
                simulation.run(WorldsTasks.callsAndSleeps(simulation.clock())));
    }

    @Test
    void namesAreThoseOfTheHosts() {
        Simulation simulation = Simulation.of(1);
        simulation.network().host("server");
        assertEquals("10.0.0.2", simulation.run(WorldsTasks.resolve("server")));
        assertEquals("127.0.0.1", simulation.run(WorldsTasks.resolve("localhost")));
        assertEquals("192.168.1.1", simulation.run(WorldsTasks.resolve("192.168.1.1")));
        assertThrows(UnknownHostException.class, () -> simulation.run(WorldsTasks.resolve("www.example.org")));
    }

    @Test
    void theClockJumpsFromDeadlineToDeadline() {
        VirtualClock clock = new VirtualClock();
        Scheduler.builder().clock(clock).run(WorldsTasks.sleep(Duration.ofDays(1_000)));
        assertEquals(Duration.ofDays(1_000), clock.elapsed());
    }

    @Test
    void theClockStandsStillWhileOthersWork() {
        VirtualClock clock = new VirtualClock();
        Scheduler.builder().clock(clock).run(WorldsTasks.callsAndSleeps(clock));
        assertEquals(Duration.ZERO, clock.elapsed());
    }

    @Test
    void whoPollsDoesNotStopTheClock() {
        Simulation simulation = Simulation.of(1);
        simulation.run(WorldsTasks.pollForASleeper());
        assertNotEquals(Duration.ZERO, simulation.clock().elapsed());
    }

    @Test
    void whoPollsForEverIsEnded() {
        IllegalStateException tooLong =
                assertThrows(IllegalStateException.class, () -> Simulation.of(1).run(WorldsTasks.pollForAnHour()));
        assertTrue(tooLong.getMessage().contains("Worlds.pollUntil"));
    }

    @Test
    void plansThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Faults.none().with(Fault.RESET, 1.5));
        assertThrows(IllegalArgumentException.class, () -> Faults.none().with(Fault.RESET, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Faults.none().buffers(0, 1));
        assertThrows(IllegalArgumentException.class, () -> Faults.none().latency(Duration.ofSeconds(1), Duration.ZERO));
    }

    @Test
    void noLimitIsTooLong() {
        Simulation simulation = Simulation.of(1).limit(Duration.ofNanos(Long.MAX_VALUE));
        for (int run = 0; run < 3; run++) {
            assertEquals(run, simulation.run(SimulationRunsTestTasks.sleeps(run)));
        }
    }

    @Coroutine
    static int sleeps(int result) {
        Yield.sleep(Duration.ofDays(1));
        return result;
    }

    @Test
    void aSimulationCanBeDumpedFromOutsideOfIt() {
        Simulation simulation = Simulation.of(1);
        Scheduler scheduler = simulation.scheduler().build();
        List<String> said = scheduler.runRoot(SimulationRunsTestTasks.dumpedFromOutside(scheduler));
        assertTrue(said.get(0).contains("waits to receive from ServerSocketChannel"), said.get(0));
    }

    @Coroutine
    static List<String> dumpedFromOutside(Scheduler scheduler) throws Exception {
        List<String> said = new ArrayList<>();
        try (ServerSocketChannel listener = Io.listen(new InetSocketAddress(80))) {
            Task<SocketChannel> waits = Yield.spawn(SimulationRunsTestTasks.accepts(listener));
            Yield.sleep(Duration.ofMillis(1));
            onAnotherThread(() -> said.add(dump(scheduler)));
            waits.cancel();
        }
        return said;
    }

    private static void onAnotherThread(Runnable what) throws InterruptedException {
        Thread other = new Thread(what);
        other.start();
        other.join();
    }

    private static String dump(Scheduler scheduler) {
        try {
            return scheduler.dump();
        } catch (RuntimeException failure) {
            return failure.toString();
        }
    }

    @Coroutine
    static SocketChannel accepts(ServerSocketChannel listener) throws IOException {
        return Io.accept(listener);
    }
}
