package io.yuzuri.testing;

/** What the simulated selector sees of a channel. */
interface Pollable {
    /** All operations that are ready, whether anybody is interested or not. */
    int readyOps();

    SimulatedNetwork network();

    /** The channel is closed and in no selector any more: the system has its descriptor back. May be called again. */
    void release();
}
