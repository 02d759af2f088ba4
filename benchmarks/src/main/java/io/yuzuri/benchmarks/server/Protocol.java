package io.yuzuri.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a server answers to what it receives. All servers share it, so that they differ in how they move bytes alone.
 *
 * <pre>{@code
 * in.flip();
 * for (ByteBuffer reply; (reply = protocol.answer(in, out)).hasRemaining(); ) write(reply);
 * in.compact();
 * }</pre>
 *
 * One of them serves any number of connections of one thread: between two calls it keeps nothing of a connection.
 */
interface Protocol {
    /** The size of a buffer to receive in; no request is longer. */
    int IN = 1 << 13;

    /** The size of a buffer to answer in. */
    int OUT = 1 << 14;

    /**
     * Takes requests that are complete.
     *
     * @param in what was received, from position to limit; what was taken is behind its position afterwards
     * @param out of size {@link #OUT}; what is in it is overwritten
     * @return what to write: one of the two buffers; nothing remains in it if no request is complete
     * @throws IOException if that is no request, or too long
     */
    ByteBuffer answer(ByteBuffer in, ByteBuffer out) throws IOException;

    static Protocol of(String name) {
        return switch (name) {
            case "echo" -> (in, out) -> in;
            case "resp" -> new Resp();
            default -> throw new IllegalArgumentException("no protocol " + name);
        };
    }
}
