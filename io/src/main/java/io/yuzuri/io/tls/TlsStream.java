package io.yuzuri.io.tls;

import io.yuzuri.BusyException;
import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.ByteStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;

/**
 * A stream that TLS protects, over another one: made by {@link Tls}, which has done the handshake.
 *
 * <p>A connection that is idle holds no buffer. One task may read while another writes. If the peer ends the
 * connection and has not said that it would, a read throws {@link TruncatedException}. If a write is cut off, what was
 * taken of its buffers is sent before whatever comes next. With TLS 1.3 either side may end its output and still read;
 * TLS 1.2 knows no such half: when the peer has ended, nothing can be written any more.
 *
 * <p>With TLS 1.3 a server sends tickets behind the handshake. A client that closes and has read nothing by then waits
 * for them, for up to a second: a connection that is closed with something unread is reset, and what was written may
 * be lost.
 *
 * <p>With TLS 1.3 a server that does not like a client's certificate says so after the client's handshake is over: the
 * client's first read then throws it.
 */
public final class TlsStream implements ByteStream {
    /** How long the end, or an alert, may take to be sent. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private static final ByteBuffer[] NONE = {};

    private final SSLEngine engine;
    private final ByteStream below;
    private final Inbound in;
    private final Outbound out;
    private final Waitable readable;
    private final Waitable[] waits;
    private final Waitable[] waitsBelow;

    /** Who writes, for as long as that takes. */
    private Task<?> writer;

    /** Who waits to read. */
    private Task<?> reader;

    private boolean outputEnded;
    private boolean closed;

    TlsStream(SSLEngine engine, ByteStream below, BufferPool pool) {
        this.engine = engine;
        this.below = below;
        this.in = new Inbound(engine, below, pool);
        this.out = new Outbound(engine, below, pool);
        this.readable = below.readable().or(this::mayRead);
        this.waits = new Waitable[] {readable};
        this.waitsBelow = new Waitable[] {below.readable()};
    }

    // ---- what was agreed upon

    /**
     * What was agreed upon: protocol, cipher, the peer's certificates.
     *
     * @return the session
     */
    public SSLSession session() {
        return engine.getSession();
    }

    /**
     * The protocol that both sides speak over it, chosen by ALPN.
     *
     * @return its name, such as {@code h2}; empty if none was chosen
     */
    public String applicationProtocol() {
        String chosen = engine.getApplicationProtocol();
        return chosen == null ? "" : chosen;
    }

    // ---- the handshake

    /** Shakes hands; whatever it fails with, the peer is told, and the stream below is closed. */
    @Coroutine
    void handshake() throws IOException {
        try {
            engine.beginHandshake();
            while (isShakingHands()) step(engine.getHandshakeStatus());
            if (areTickets()) {
                out.setAside();
            } else {
                out.send();
            }
            in.establish();
        } catch (Throwable failure) {
            try {
                if (failure instanceof SSLException) takeLeave();
            } finally {
                dispose(failure);
            }
            throw failure;
        }
    }

    private boolean isShakingHands() {
        HandshakeStatus status = engine.getHandshakeStatus();
        return status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED;
    }

    /**
     * Whether what is left to be sent are tickets. They go before the first bytes that the server writes: if it waited
     * until the client takes them, both would wait where the client writes and does not read.
     */
    private boolean areTickets() {
        return !engine.getUseClientMode() && engine.getSession().getProtocol().equals("TLSv1.3");
    }

    @Coroutine
    void step(HandshakeStatus status) throws IOException {
        switch (status) {
            case NEED_TASK -> {
                Runnable task = engine.getDelegatedTask();
                if (task == null) {
                    Yield.checkpoint();
                } else {
                    Yield.call(() -> run(task));
                }
            }
            case NEED_WRAP -> {
                if (engine.isOutboundDone()) throw new SSLHandshakeException("The handshake was ended.");
                out.sealOwn();
                if (engine.getHandshakeStatus() != HandshakeStatus.NEED_WRAP && isShakingHands()) out.send();
            }
            default -> {
                if (in.hasEnded()) throw new SSLHandshakeException("The peer ended the handshake.");
                if (!in.open()) receive();
            }
        }
    }

    private static Void run(Runnable task) {
        task.run();
        return null;
    }

    @Coroutine
    void receive() throws IOException {
        in.setAside();
        Yield.any(waitsBelow);
        int read;
        ByteBuffer room = in.room();
        try {
            read = below.tryRead(room);
        } finally {
            in.filled();
        }
        if (read < 0) throw new SSLHandshakeException("The connection ended during the handshake.");
    }

    // ---- reading

    @Override
    @Coroutine
    public int read(ByteBuffer into) throws IOException {
        checkRoom(into);
        Yield.checkpoint();
        int read = tryReadOrTell(into);
        while (read == 0) {
            reader = Yield.current();
            try {
                Yield.any(waits);
            } finally {
                reader = null;
            }
            if (closed) throw new AsynchronousCloseException();
            read = tryReadOrTell(into);
        }
        return read;
    }

    /** Tells the peer what is wrong with what it has sent. */
    @Coroutine
    int tryReadOrTell(ByteBuffer into) throws IOException {
        try {
            return tryRead(into);
        } catch (SSLException failure) {
            takeLeave();
            throw failure;
        }
    }

    @Override
    public int tryRead(ByteBuffer into) throws IOException {
        checkRoom(into);
        if (closed) throw new ClosedChannelException();
        if (reader != null) throw busy("read from", reader);
        return in.tryRead(into);
    }

    private boolean mayRead() {
        return closed || in.mayRead();
    }

    @Override
    public Waitable readable() {
        return readable;
    }

    private static void checkRoom(ByteBuffer into) {
        if (!into.hasRemaining()) throw new IllegalArgumentException("There is no room in the buffer: " + into);
    }

    // ---- writing

    @Override
    @Coroutine
    public void write(ByteBuffer... from) throws IOException {
        Yield.checkpoint();
        if (outputEnded) throw new ClosedChannelException();
        begin();
        try {
            out.send();
            for (int first = 0; first < from.length; ) {
                if (!from[first].hasRemaining()) {
                    first++;
                    continue;
                }
                boolean sealed = out.seal(from, first);
                out.send();
                if (!sealed) throw ended();
            }
        } finally {
            done();
        }
    }

    private void begin() throws IOException {
        if (closed) throw new ClosedChannelException();
        if (writer != null) throw busy("write to", writer);
        writer = Yield.current();
    }

    /** The buffer is in use until now, also if the stream was closed meanwhile. */
    private void done() {
        writer = null;
        if (closed) out.clear();
    }

    /** The engine takes no more: the peer has ended, or what it sent was wrong. */
    private IOException ended() {
        return closed ? new AsynchronousCloseException() : new ClosedChannelException();
    }

    private static BusyException busy(String direction, Task<?> other) {
        return new BusyException("Task " + Yield.current().name() + " cannot " + direction
                + " a TLS stream, because task " + other.name() + " does that already.");
    }

    // ---- the end

    @Override
    @Coroutine
    public void shutdownOutput() throws IOException {
        Yield.checkpoint();
        if (hasSaidTheEnd() && !closed) return;
        begin();
        try {
            out.send();
            end();
        } finally {
            done();
        }
    }

    /** If who ended the output was cut off, the end is still to be sent. */
    private boolean hasSaidTheEnd() {
        return outputEnded && out.isEmpty();
    }

    /** Sends all that the engine has to say at its end; once more, what is left of that. */
    @Coroutine
    void end() throws IOException {
        outputEnded = true;
        engine.closeOutbound();
        while (!engine.isOutboundDone()) {
            if (!out.seal(NONE, 0)) break;
        }
        out.send();
    }

    @Override
    @Coroutine
    public void close() throws IOException {
        if (closed) return;
        Throwable failed = null;
        try {
            takeLeave();
        } catch (Throwable failure) {
            failed = failure;
            throw failure;
        } finally {
            dispose(failed);
        }
    }

    /** Tells the peer that no more will come, or what the engine has made of a failure, unless it takes nothing. */
    @Coroutine
    void takeLeave() {
        if (writer != null) return;
        writer = Yield.current();
        Timeout limit = Timeout.after(FAREWELL);
        try (limit) {
            out.send();
            end();
            if (reader == null && in.expectsTickets()) Yield.any(waitsBelow);
        } catch (IOException gone) {
            // Then there is nobody to tell.
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
        } finally {
            done();
        }
    }

    @Coroutine
    void dispose(Throwable failed) throws IOException {
        closed = true;
        if (writer == null) out.clear();
        try {
            in.discard();
        } finally {
            close(below, failed);
        }
    }

    /** Closes a stream; if something else has failed, what that fails with is suppressed in it. */
    @Coroutine
    static void close(ByteStream below, Throwable failed) throws IOException {
        try {
            below.close();
        } catch (Throwable another) {
            if (failed == null) throw another;
            failed.addSuppressed(another);
        }
    }

    @Override
    public String toString() {
        return "TLS over " + below;
    }
}
