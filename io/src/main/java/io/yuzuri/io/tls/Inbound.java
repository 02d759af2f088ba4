package io.yuzuri.io.tls;

import io.yuzuri.BusyException;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.ByteStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLProtocolException;

/**
 * What comes: records are taken from the stream below and opened. Nothing here waits.
 *
 * <p>Law: what was taken from below is kept until it is opened, and what was opened until somebody reads it; a record
 * is opened into the reader's buffer if that has room for the largest.
 */
final class Inbound {
    /** So many records in a row may bring nothing: a peer that sends only such is no peer. */
    private static final int MOST_EMPTY = 64;

    /**
     * So many requests for new keys may be unanswered, which the engine keeps until something is written, at three
     * kilobytes each. A reader must not write itself: if the peer reads nothing, both would wait.
     */
    private static final int MOST_UNANSWERED = 256;

    private static final int MOST_ENLARGED = 4;
    private static final int LEAST_ROOM = 1024;

    /** So often something is read to be thrown away. */
    private static final int MOST_DISCARDED = 64;

    private final SSLEngine engine;
    private final ByteStream below;
    private final Store records;
    private final Store opened;

    /** Whether what there is of records is not a whole one. */
    private boolean starved = true;

    /** Whether the stream below has ended; whether the peer has said that it sends no more. */
    private boolean belowEnded;

    private boolean ended;
    private boolean established;

    /** Whether anything has come since the handshake. */
    private boolean heard;

    private int empty;
    private int unanswered;

    /** What was wrong with what the peer has sent, or null. The engine would say next that this is the end. */
    private SSLException wrong;

    /** How much larger records are than the session says. */
    private int enlarged = 1;

    Inbound(SSLEngine engine, ByteStream below, BufferPool pool) {
        this.engine = engine;
        this.below = below;
        this.records = new Store(pool);
        this.opened = new Store(pool);
    }

    /** The handshake is over, and none may follow. */
    void establish() {
        established = true;
    }

    /** Whether the peer has said that it sends no more. */
    boolean hasEnded() {
        return ended;
    }

    /** Whether an attempt to read may find something without the stream below. */
    boolean mayRead() {
        return !opened.isEmpty() || ended || belowEnded || !starved || wrong != null;
    }

    /** Reads what is there: how much, 0 if nothing is, -1 at the end. */
    int tryRead(ByteBuffer into) throws IOException {
        if (!opened.isEmpty()) return move(into);
        if (wrong != null) throw wrong;
        try {
            return openNext(into);
        } catch (SSLException failure) {
            wrong = failure;
            throw failure;
        }
    }

    private int openNext(ByteBuffer into) throws IOException {
        while (!ended) {
            if (starved && !receive()) return 0;
            int before = into.position();
            open(into);
            int read = into.position() - before;
            if (read > 0) return read;
            if (!opened.isEmpty()) return move(into);
        }
        return -1;
    }

    private int move(ByteBuffer into) {
        ByteBuffer from = opened.bytes();
        int count = Math.min(from.remaining(), into.remaining());
        int limit = from.limit();
        into.put(from.limit(from.position() + count));
        from.limit(limit);
        opened.taken();
        return count;
    }

    /** Takes more from below; false if there is nothing now. */
    private boolean receive() throws IOException {
        if (belowEnded) throw truncated();
        int taken;
        ByteBuffer room = records.room(more());
        try {
            taken = below.tryRead(room);
        } finally {
            records.filled();
        }
        if (taken == 0) {
            records.setAside();
            return false;
        }
        if (taken < 0) {
            belowEnded = true;
            throw truncated();
        }
        starved = false;
        return true;
    }

    private static TruncatedException truncated() {
        return new TruncatedException(
                "The connection ended, and the peer had not said that it would:" + " what came last may be missing.");
    }

    /** Opens a record, if there is a whole one. */
    private void open(ByteBuffer into) throws IOException {
        if (records.isEmpty()) {
            starved = true;
            return;
        }
        forgetAnswered();
        int largest = engine.getSession().getApplicationBufferSize() * enlarged;
        boolean direct = into.remaining() >= largest;
        ByteBuffer target = direct ? into : opened.room(largest);
        SSLEngineResult result;
        try {
            result = engine.unwrap(records.bytes(), target);
        } finally {
            records.taken();
            if (!direct) opened.filled();
        }
        if (result.getStatus() == Status.BUFFER_UNDERFLOW) {
            starved = true;
        } else if (result.getStatus() == Status.CLOSED) {
            ended = true;
            records.clear();
        } else if (result.getStatus() == Status.BUFFER_OVERFLOW) {
            if ((enlarged *= 2) > MOST_ENLARGED) throw new SSLException("A record is larger than its session allows.");
        } else {
            check(result);
        }
    }

    private void check(SSLEngineResult result) throws IOException {
        if (result.bytesProduced() > 0) {
            empty = 0;
        } else if (established && ++empty > MOST_EMPTY) {
            throw new SSLProtocolException("The peer sends record after record in which nothing is.");
        }
        if (!established) return;
        heard = true;
        HandshakeStatus status = result.getHandshakeStatus();
        if (status == HandshakeStatus.NEED_WRAP && result.bytesProduced() == 0) countUnanswered();
        if (status == HandshakeStatus.NEED_TASK) runTasks();
        boolean negotiates = status == HandshakeStatus.NEED_TASK || status == HandshakeStatus.NEED_UNWRAP;
        if (negotiates && !isLatest()) {
            throw new SSLProtocolException("The peer wants to negotiate anew, which is not done.");
        }
    }

    private void countUnanswered() throws SSLException {
        if (++unanswered <= MOST_UNANSWERED) return;
        throw new SSLProtocolException("The peer asks for new keys again and again, and nothing was written.");
    }

    /** Whatever was written since has answered them. */
    private void forgetAnswered() {
        if (unanswered > 0 && engine.getHandshakeStatus() != HandshakeStatus.NEED_WRAP) unanswered = 0;
    }

    /**
     * Whether a server is likely to say something yet that nobody has asked for: tickets, behind a handshake of TLS
     * 1.3.
     */
    boolean expectsTickets() {
        return established
                && !heard
                && engine.getUseClientMode()
                && isLatest()
                && !ended
                && !belowEnded
                && wrong == null;
    }

    /**
     * Throws away what there is and, up to a bound, what has come: a connection that is closed with something unread is
     * reset, and then the peer may not get what was sent to it.
     */
    void discard() {
        try {
            for (int i = 0; i < MOST_DISCARDED; i++) {
                clear();
                if (below.tryRead(records.room(LEAST_ROOM)) <= 0) return;
            }
        } catch (IOException | BusyException gone) {
            // Then there is nothing to be read here.
        } finally {
            clear();
        }
    }

    /** What follows a handshake of TLS 1.3 is no new one. */
    private boolean isLatest() {
        return engine.getSession().getProtocol().equals("TLSv1.3");
    }

    private void runTasks() {
        for (Runnable task; (task = engine.getDelegatedTask()) != null; ) task.run();
    }

    // ---- for the handshake

    /** Opens one record of a handshake; false if there is no whole one. */
    boolean open() throws IOException {
        if (records.isEmpty()) return false;
        ByteBuffer target = opened.room(engine.getSession().getApplicationBufferSize());
        SSLEngineResult result;
        try {
            result = engine.unwrap(records.bytes(), target);
        } finally {
            records.taken();
            opened.filled();
        }
        ended = result.getStatus() == Status.CLOSED;
        starved = result.getStatus() == Status.BUFFER_UNDERFLOW;
        return !starved;
    }

    /** For more of the records, to be filled; then {@link #filled}. */
    ByteBuffer room() {
        return records.room(more());
    }

    private int more() {
        return Math.max(LEAST_ROOM, engine.getSession().getPacketBufferSize() - records.size());
    }

    void filled() {
        records.filled();
        starved = records.isEmpty();
    }

    void setAside() {
        records.setAside();
    }

    void clear() {
        records.clear();
        opened.clear();
    }
}
