package io.yuzuri.io.tls;

import io.yuzuri.Coroutine;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.ByteStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/**
 * What goes: plain bytes are sealed into records, and those are written to the stream below.
 *
 * <p>Law: a record that was begun is sent to its end before anything else, whoever was cancelled meanwhile; half of one
 * would be garbage to the peer.
 */
final class Outbound {
    private static final ByteBuffer[] NOTHING = {ByteBuffer.allocate(0)};

    private final SSLEngine engine;
    private final ByteStream below;
    private final Store records;

    Outbound(SSLEngine engine, ByteStream below, BufferPool pool) {
        this.engine = engine;
        this.below = below;
        this.records = new Store(pool);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** Seals what is next of some bytes into a record. False if it could not be begun, since the engine is closed. */
    boolean seal(ByteBuffer[] from, int first) throws SSLException {
        int room = engine.getSession().getPacketBufferSize();
        for (int larger = 0; larger < 2; larger++) {
            ByteBuffer target = records.room(room);
            SSLEngineResult result;
            try {
                result = engine.wrap(from, first, from.length - first, target);
            } finally {
                records.filled();
            }
            if (result.getStatus() == Status.CLOSED) return false;
            if (result.getStatus() == Status.OK) {
                if (result.bytesConsumed() + result.bytesProduced() > 0) return true;
                throw new SSLException("A record could not be sealed: " + result);
            }
            room = Math.max(2 * room, engine.getSession().getPacketBufferSize());
        }
        throw new SSLException("A record is larger than its session allows.");
    }

    /** Seals what the engine itself has to say, such as a step of the handshake, an alert or the end. */
    void sealOwn() throws SSLException {
        ByteBuffer target = records.room(engine.getSession().getPacketBufferSize());
        try {
            engine.wrap(NOTHING, target);
        } finally {
            records.filled();
        }
    }

    /** Sends what was sealed; what a cancellation leaves is sent before whatever comes next. */
    @Coroutine
    void send() throws IOException {
        if (records.isEmpty()) return;
        ByteBuffer bytes = records.bytes();
        try {
            below.write(bytes);
        } finally {
            records.taken();
        }
    }

    /** For who may not send for a long time. */
    void setAside() {
        records.setAside(Integer.MAX_VALUE);
    }

    void clear() {
        records.clear();
    }
}
