package io.yuzuri;

import java.util.ArrayDeque;

/** The {@link Timeout} blocks that a thread is in which works for no scheduler. */
final class DirectTimeouts {
    private static final ThreadLocal<DirectTimeouts> OF_THREAD = ThreadLocal.withInitial(DirectTimeouts::new);

    /** Farther than any deadline; a wait that is never cut short. */
    static final long UNBOUNDED = Long.MAX_VALUE;

    private final Thread thread = Thread.currentThread();
    private final NanoClock clock = NanoClock.system();
    private final ArrayDeque<Timeout> innermostFirst = new ArrayDeque<>();

    static DirectTimeouts ofThread() {
        return OF_THREAD.get();
    }

    long now() {
        return clock.nanoTime();
    }

    void enter(Timeout timeout) {
        innermostFirst.push(timeout);
    }

    /** The thread goes on behind it, and behind those inside of it, which should have been left before. */
    void leave(Timeout timeout) {
        if (thread != Thread.currentThread()) {
            throw new IllegalStateException("A Timeout was closed by another thread. Use try-with-resources.");
        }
        if (!innermostFirst.contains(timeout)) return;
        boolean innermost = innermostFirst.peek() == timeout;
        while (innermostFirst.peek() != timeout) innermostFirst.pop();
        innermostFirst.pop();
        if (innermostFirst.isEmpty()) OF_THREAD.remove();
        if (innermost) return;
        throw new IllegalStateException("A Timeout was closed before one inside of it. Use try-with-resources.");
    }

    /** Throws if the time of a block has passed: that of the one whose time passed first, the outer of equal ones. */
    void check() {
        Timeout passed = null;
        for (Timeout timeout : innermostFirst) {
            if (timeout.remaining(now()) <= 0 && (passed == null || !passed.isBefore(timeout))) passed = timeout;
            if (timeout.isShielding()) break;
        }
        if (passed != null) throw passed.exceeded();
    }

    /** How many nanoseconds may pass until {@link #check} throws; at least 1 right after it. */
    long remaining() {
        long least = UNBOUNDED;
        for (Timeout timeout : innermostFirst) {
            least = Math.min(least, timeout.remaining(now()));
            if (timeout.isShielding()) break;
        }
        return least;
    }
}
