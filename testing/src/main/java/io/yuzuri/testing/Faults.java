package io.yuzuri.testing;

import java.time.Duration;
import java.util.Objects;

/**
 * How unkind a simulated network is: how long things take, how much it buffers, and how probable each {@link Fault} is.
 *
 * <p>Immutable. Streams lose, double or reorder no byte, whatever the faults, unless the connection is reset.
 *
 * <pre>{@code
 * simulation.faults(Faults.gentle().with(Fault.RESET, 0.01).latency(Duration.ZERO, Duration.ofMillis(200)));
 * }</pre>
 */
public final class Faults {
    private static final int BUFFER = 64 * 1024;

    private final double[] probabilities = new double[Fault.values().length];
    private long leastLatency;
    private long mostLatency;
    private int leastBuffer = BUFFER;
    private int mostBuffer = BUFFER;
    private long longestPartition = 1;

    private Faults() {}

    /**
     * No faults: everything arrives at once and whole, buffers have 64 KB.
     *
     * @return the plan
     */
    public static Faults none() {
        return new Faults();
    }

    /**
     * What a correct program does not notice: delays up to 10 ms, short reads and writes, pieces, buffers from 64
     * bytes to 8 KB, spurious readiness. The default.
     *
     * <p>With smaller buffers two peers that greet each other at the same time, as those of SSH and TLS do, wait for
     * one another for ever; systems have larger ones.
     *
     * @return the plan
     */
    public static Faults gentle() {
        return none().latency(Duration.ZERO, Duration.ofMillis(10))
                .buffers(64, 8 * 1024)
                .with(Fault.SHORT_READ, 0.3)
                .with(Fault.SHORT_WRITE, 0.3)
                .with(Fault.SPLIT, 0.3)
                .with(Fault.SPURIOUS_READINESS, 0.1)
                .with(Fault.IMMEDIATE_CONNECT, 0.1);
    }

    /**
     * What a program must be able to live with: the {@linkplain #gentle() gentle} ones, refused and reset connections,
     * accepts that fail, partitions up to 10 s, and datagrams that are lost, doubled and reordered.
     *
     * @return the plan
     */
    public static Faults harsh() {
        return gentle().partitionsUpTo(Duration.ofSeconds(10))
                .with(Fault.REFUSED_CONNECTION, 0.1)
                .with(Fault.RESET, 0.01)
                .with(Fault.ACCEPT_FAILURE, 0.1)
                .with(Fault.PARTITION, 0.01)
                .with(Fault.DATAGRAM_LOSS, 0.1)
                .with(Fault.DATAGRAM_DUPLICATE, 0.1)
                .with(Fault.DATAGRAM_REORDER, 0.3);
    }

    /**
     * The same plan with another probability of one fault. Throws {@link IllegalArgumentException} if it is none.
     *
     * @param fault the fault
     * @param probability from 0, never, to 1, whenever it can happen
     * @return the plan
     */
    public Faults with(Fault fault, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("The probability of " + fault + " is to be " + probability + ".");
        }
        Faults changed = copy();
        changed.probabilities[fault.ordinal()] = probability;
        return changed;
    }

    /**
     * The same plan without some faults.
     *
     * @param faults those that never happen
     * @return the plan
     */
    public Faults without(Fault... faults) {
        Faults changed = copy();
        for (Fault fault : faults) changed.probabilities[fault.ordinal()] = 0;
        return changed;
    }

    /**
     * The same plan with other delays: of each segment, datagram and handshake, one way. Throws
     * {@link IllegalArgumentException} if they are negative or the wrong way round.
     *
     * @param least the shortest
     * @param most the longest
     * @return the plan
     */
    public Faults latency(Duration least, Duration most) {
        Faults changed = copy();
        changed.leastLatency = least.toNanos();
        changed.mostLatency = most.toNanos();
        checkRange("latency", 0, changed.leastLatency, changed.mostLatency);
        return changed;
    }

    /**
     * The same plan with other buffers: of each connection and pipe, one at the sender and one at the receiver.
     * {@code SO_SNDBUF} and {@code SO_RCVBUF} can only make them smaller. Throws {@link IllegalArgumentException} if
     * the sizes are not positive or the wrong way round.
     *
     * @param least the smallest, in bytes
     * @param most the largest, in bytes
     * @return the plan
     */
    public Faults buffers(int least, int most) {
        checkRange("buffer size", 1, least, most);
        Faults changed = copy();
        changed.leastBuffer = least;
        changed.mostBuffer = most;
        return changed;
    }

    /**
     * The same plan with other {@linkplain Fault#PARTITION partitions}. Throws {@link IllegalArgumentException} if the
     * duration is not positive.
     *
     * @param longest how long one lasts at most
     * @return the plan
     */
    public Faults partitionsUpTo(Duration longest) {
        checkRange("partition", 1, longest.toNanos(), longest.toNanos());
        Faults changed = copy();
        changed.longestPartition = longest.toNanos();
        return changed;
    }

    double probability(Fault fault) {
        return probabilities[Objects.requireNonNull(fault, "fault").ordinal()];
    }

    long leastLatency() {
        return leastLatency;
    }

    long mostLatency() {
        return mostLatency;
    }

    int leastBuffer() {
        return leastBuffer;
    }

    int mostBuffer() {
        return mostBuffer;
    }

    long longestPartition() {
        return longestPartition;
    }

    private Faults copy() {
        Faults copy = new Faults();
        System.arraycopy(probabilities, 0, copy.probabilities, 0, probabilities.length);
        copy.leastLatency = leastLatency;
        copy.mostLatency = mostLatency;
        copy.leastBuffer = leastBuffer;
        copy.mostBuffer = mostBuffer;
        copy.longestPartition = longestPartition;
        return copy;
    }

    private static void checkRange(String what, long allowed, long least, long most) {
        if (least < allowed || most < least) {
            throw new IllegalArgumentException("A " + what + " from " + least + " to " + most + " makes no sense.");
        }
    }
}
