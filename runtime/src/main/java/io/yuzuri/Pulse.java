package io.yuzuri;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells loops that are busy, every few milliseconds, that time has passed: a loop reads a flag at each step, which
 * costs nothing, instead of the clock.
 *
 * <p>One daemon thread serves all loops of the process. It is started when a loop first asks for it, and sleeps while
 * none does. Whatever it fails with, it goes on: there may be memory again at the next beat.
 */
final class Pulse implements Runnable {
    static final Pulse SHARED = new Pulse();

    private static final long NANOS = 1_000_000;

    /** So often it looks in vain before it sleeps. */
    private static final int IDLE = 20;

    /** A loop is taken out of it without a need for memory. */
    private final ConcurrentLinkedQueue<Loop> loops = new ConcurrentLinkedQueue<>();

    private final Daemon daemon = new Daemon(this, "yuzuri-pulse");
    private volatile boolean asleep;

    private Pulse() {}

    /**
     * The loop has something to do for longer than a moment; its own thread. If there is no memory or thread for it,
     * the loop asks again.
     */
    void watch(Loop loop) {
        if (!loop.pulsed) {
            try {
                daemon.thread();
                loops.add(loop);
            } catch (Throwable lacking) {
                return;
            }
            loop.pulsed = true;
        }
        loop.busy = true;
        if (asleep) LockSupport.unpark(daemon.thread());
    }

    /** The loop has ended. */
    void forget(Loop loop) {
        if (loop.pulsed) loops.remove(loop);
    }

    @Override
    public void run() {
        for (int idle = 0; ; ) {
            LockSupport.parkNanos(this, NANOS);
            Thread.interrupted(); // one that is interrupted never sleeps
            try {
                idle = beat() ? 0 : idle + 1;
                if (idle < IDLE) continue;
                sleep();
            } catch (Throwable lacking) {
                // The next beat tells what this one could not.
            }
            idle = 0;
        }
    }

    private boolean beat() {
        boolean any = false;
        for (Loop loop : loops) {
            if (!loop.busy) continue;
            any = true;
            loop.due = true;
        }
        return any;
    }

    /** Says that it sleeps, and then looks once more. */
    private void sleep() {
        asleep = true;
        if (!beat()) LockSupport.park(this);
        asleep = false;
    }
}
