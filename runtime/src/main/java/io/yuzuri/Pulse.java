package io.yuzuri;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells loops that are busy, every few milliseconds, that time has passed: a loop reads a flag at each step, which
 * costs nothing, instead of the clock.
 *
 * <p>One daemon thread serves all loops of the process. It is started when a loop first asks for it, and sleeps while
 * none does.
 */
final class Pulse implements Runnable {
    static final Pulse SHARED = new Pulse();

    private static final long NANOS = 1_000_000;

    /** So often it looks in vain before it sleeps. */
    private static final int IDLE = 1_000;

    private final CopyOnWriteArrayList<Loop> loops = new CopyOnWriteArrayList<>();
    private Thread thread;
    private volatile boolean asleep;

    private Pulse() {}

    /** The loop has something to do for longer than a moment; its own thread. */
    void watch(Loop loop) {
        if (!loop.pulsed) {
            loop.pulsed = true;
            begin(loop);
        }
        loop.busy = true;
        if (asleep) LockSupport.unpark(thread());
    }

    private synchronized void begin(Loop loop) {
        loops.add(loop);
        if (thread != null) return;
        thread = new Thread(null, this, "yuzuri-pulse");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized Thread thread() {
        return thread;
    }

    /** The loop has ended. */
    void forget(Loop loop) {
        if (loop.pulsed) loops.remove(loop);
    }

    @Override
    public void run() {
        for (int idle = 0; ; ) {
            idle = beat() ? 0 : idle + 1;
            if (idle < IDLE) {
                LockSupport.parkNanos(this, NANOS);
            } else {
                sleep();
                idle = 0;
            }
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
