package io.yuzuri.testing;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * One direction of a connection, or a pipe: bytes that have been written, are under way, and can be read.
 *
 * <p>Laws: bytes arrive in the order they were written, each once, however long the single segments take. They fill the
 * sender's buffer until they arrive and the receiver's until they are read. The end comes after the last byte.
 */
final class SimulatedStream {
    /** What a stream must know of the way it goes, and what it tells of what it finds at the other side. */
    interface Route {
        /** How long the next segment takes, in nanoseconds. */
        long latency();

        /** Whether nothing gets through just now. */
        boolean isCut();

        /** Whether the next segment will tear the connection instead of arriving. */
        boolean tears();

        /** Such a segment would arrive now. */
        void torn();

        /** Bytes have come to a receiver that takes no more. */
        void unwanted();

        /** Nothing has got through for so long that the sender gives up. */
        void timedOut();
    }

    private static final class Segment {
        final ByteBuffer bytes;
        final boolean tears;
        long arrival;

        /** @param bytes none for the end of the stream */
        Segment(ByteBuffer bytes, boolean tears) {
            this.bytes = bytes;
            this.tears = tears;
        }
    }

    /** As TCP on Linux tries again: after 200 ms, doubled each time up to two minutes, for a quarter of an hour. */
    private static final long FIRST_RETRY = 200_000_000L;

    private static final long LONGEST_RETRY = 120_000_000_000L;
    private static final int RETRIES = 16;

    private final VirtualClock clock;
    private final Chance chance;
    private final Route route;
    private final int sendCapacity;
    private final int receiveCapacity;
    private final ArrayDeque<Segment> underWay = new ArrayDeque<>();
    private final ArrayDeque<ByteBuffer> received = new ArrayDeque<>();
    private int sending;
    private int available;
    private long lastArrival;
    private int retries;
    private boolean ending;
    private boolean ended;
    private boolean refusing;

    SimulatedStream(VirtualClock clock, Chance chance, Route route, int sendCapacity, int receiveCapacity) {
        this.clock = clock;
        this.chance = chance;
        this.route = route;
        this.sendCapacity = sendCapacity;
        this.receiveCapacity = receiveCapacity;
    }

    // ---- the sender's side

    /** Nothing may arrive before this instant. */
    void opensAt(long instant) {
        lastArrival = instant;
    }

    int room() {
        return sendCapacity - sending;
    }

    /** Takes what there is room for, or less; returns how much. */
    int write(ByteBuffer source) {
        int size = Math.min(room(), source.remaining());
        if (size <= 0) return 0;
        if (size > 1 && chance.happens(Fault.SHORT_WRITE)) size = chance.part(Fault.SHORT_WRITE, size);
        byte[] bytes = new byte[size];
        source.get(bytes);
        sending += size;
        for (int from = 0; from < size; ) {
            int length = size - from;
            if (length > 1 && chance.happens(Fault.SPLIT)) length = chance.part(Fault.SPLIT, length);
            send(new Segment(ByteBuffer.wrap(bytes, from, length), route.tears()));
            from += length;
        }
        return size;
    }

    /** No more will be written. */
    void end() {
        if (ending) return;
        ending = true;
        send(new Segment(ByteBuffer.allocate(0), false));
    }

    boolean isEnding() {
        return ending;
    }

    private void send(Segment segment) {
        lastArrival = Math.max(lastArrival, clock.now() + route.latency());
        segment.arrival = lastArrival;
        underWay.add(segment);
        if (segment.arrival <= clock.now()) {
            arrive();
        } else {
            clock.at(segment.arrival, this::arrive);
        }
    }

    /** What is under way is lost. */
    void abandon() {
        underWay.clear();
        sending = 0;
    }

    // ---- on the way

    private void arrive() {
        for (Segment next; (next = underWay.peek()) != null && next.arrival <= clock.now(); ) {
            if (route.isCut()) {
                retry(next);
                return;
            }
            retries = 0;
            if (next.tears) {
                route.torn();
                return;
            }
            if (refusing && next.bytes.hasRemaining()) {
                abandon();
                route.unwanted();
                return;
            }
            if (!receive(next)) return;
        }
    }

    private void retry(Segment held) {
        if (++retries > RETRIES) {
            route.timedOut();
            return;
        }
        held.arrival = clock.now() + Math.min(LONGEST_RETRY, FIRST_RETRY << (retries - 1));
        clock.at(held.arrival, this::arrive);
    }

    /** False if some of it has no room yet. */
    private boolean receive(Segment segment) {
        ByteBuffer bytes = segment.bytes;
        if (bytes.hasRemaining()) {
            int size = Math.min(receiveCapacity - available, bytes.remaining());
            if (size == 0) return false;
            received.add(bytes.slice(bytes.position(), size));
            bytes.position(bytes.position() + size);
            sending -= size;
            available += size;
            if (bytes.hasRemaining()) return false;
        } else {
            ended = true;
        }
        underWay.remove();
        return true;
    }

    // ---- the receiver's side

    int available() {
        return available;
    }

    /** Whether the end has come, and may be read once there are no more bytes. */
    boolean isEnded() {
        return ended;
    }

    /** Reads what is there and what there is room for, or less; returns how much. */
    int read(ByteBuffer target) {
        int size = Math.min(available, target.remaining());
        if (size == 0) return 0;
        if (size > 1 && chance.happens(Fault.SHORT_READ)) size = chance.part(Fault.SHORT_READ, size);
        for (int left = size; left > 0; ) {
            ByteBuffer first = received.element();
            int taken = Math.min(left, first.remaining());
            target.put(first.slice(first.position(), taken));
            first.position(first.position() + taken);
            if (!first.hasRemaining()) received.remove();
            left -= taken;
        }
        available -= size;
        arrive();
        return size;
    }

    /** The receiver takes no more; what it has can still be read. */
    void refuse() {
        refusing = true;
        arrive();
    }
}
