package io.yuzuri.testing;

/** What a simulated network may do to its users, each time with the probability that {@link Faults} give it. */
public enum Fault {
    /** A read takes less than there is: at times one byte. */
    SHORT_READ,

    /** A write takes less than there is room for: at times one byte. */
    SHORT_WRITE,

    /** What was written in one piece arrives in several, at different times. */
    SPLIT,

    /** A channel is reported as ready and is not. Drawn once for each instant of virtual time. */
    SPURIOUS_READINESS,

    /** {@link java.nio.channels.SocketChannel#connect} finds the connection made at once and returns true. */
    IMMEDIATE_CONNECT,

    /** A connection is refused although somebody listens. */
    REFUSED_CONNECTION,

    /** A connection is reset, at both ends, in place of the arrival of something that was written. */
    RESET,

    /**
     * Accepting a connection that waits throws {@code IOException("Too many open files")}; the connection goes on
     * waiting.
     */
    ACCEPT_FAILURE,

    /** Two hosts cannot reach each other for a while. Drawn when something sets out from one to the other. */
    PARTITION,

    /** A datagram is lost. */
    DATAGRAM_LOSS,

    /** A datagram arrives twice. */
    DATAGRAM_DUPLICATE,

    /** A datagram may be overtaken by those sent after it. */
    DATAGRAM_REORDER
}
