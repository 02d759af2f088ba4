package io.yuzuri.benchmarks.memory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuzuri.benchmarks.peers.HandWrittenMasses;
import io.yuzuri.benchmarks.peers.KotlinMasses;
import io.yuzuri.benchmarks.peers.VirtualMasses;
import io.yuzuri.benchmarks.peers.YuzuriMasses;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** A measurement's process: {@code PROGRAM PEER COUNT}. Says a {@link Mass} as one line of JSON. */
public final class MassesMain {
    /** How long sleepers sleep: longer than it takes to start them, and to look at them. */
    private static final long SLEEP_NANOS = 20_000_000_000L;

    /** How many times the bottom of a chain is suspended. */
    private static final int SWITCHES = 1_000_000;

    private final String program;
    private final String peer;
    private final int count;

    private long heapBefore;
    private long begun;
    private double bytesEach;
    private long resident;
    private long peak;
    private long started;
    private long resumed;

    private MassesMain(String program, String peer, int count) {
        this.program = program;
        this.peer = peer;
        this.count = count;
    }

    /** The process's entry. */
    public static void main(String[] args) throws IOException {
        Mass mass = new MassesMain(args[0], args[1], Integer.parseInt(args[2])).measure();
        System.out.println(new ObjectMapper().writeValueAsString(mass));
        System.exit(0);
    }

    private Mass measure() {
        heapBefore = heap();
        begun = System.nanoTime();
        try {
            long result = run();
            long expected = count;
            if (result != expected) throw new IllegalStateException(result + " instead of " + expected);
        } catch (StackOverflowError failure) {
            return new Mass(program, peer, count, 0, 0, 0, 0, 0, failure.toString());
        }
        long finish = System.nanoTime() - resumed;
        return new Mass(program, peer, count, bytesEach, resident, peak, started, finish, null);
    }

    private long run() {
        resumed = begun;
        return switch (program + " " + peer) {
            case "sleepers yuzuri" -> YuzuriMasses.sleepers(count, until(), this::allSuspended);
            case "sleepers byHand" -> HandWrittenMasses.sleepers(count, until(), this::allSuspended);
            case "sleepers kotlin" -> KotlinMasses.sleepers(count, until(), this::allSuspended);
            case "sleepers virtualThreads" -> VirtualMasses.sleepers(count, until(), this::allSuspended);
            case "chain yuzuri" -> YuzuriMasses.chain(count, SWITCHES, this::allSuspended);
            case "chain kotlin" -> KotlinMasses.chain(count, SWITCHES, this::allSuspended);
            case "chain virtualThreads" -> VirtualMasses.chain(count, SWITCHES, this::allSuspended);
            case "completions yuzuri" -> YuzuriMasses.completions(count);
            case "completions kotlin" -> KotlinMasses.completions(count);
            default -> throw new IllegalArgumentException("no " + program + " of " + peer);
        };
    }

    private long until() {
        return begun + SLEEP_NANOS;
    }

    private void allSuspended() {
        started = System.nanoTime() - begun;
        peak = kilobytes("VmHWM:") << 10;
        bytesEach = (heap() - heapBefore) / (double) count;
        resident = kilobytes("VmRSS:") << 10;
        resumed = System.nanoTime();
        if (!program.equals("sleepers")) return;
        if (resumed - until() > 0) throw new IllegalStateException("They woke before they could be looked at.");
        resumed = until();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long kilobytes(String name) {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(l -> l.startsWith(name)).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("[^0-9]", ""));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
