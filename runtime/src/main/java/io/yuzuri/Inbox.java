package io.yuzuri;

import java.util.ArrayDeque;

/**
 * What other threads want of the loop, and how they wake it.
 *
 * <p>No wake-up is lost: the loop says that it will wait and then looks once more; the other thread puts its request in
 * and then asks whether the loop waits. Both flags are volatile, so at least one of the two sees the other.
 */
final class Inbox {
    private final Runnable wakeUp;
    private final ArrayDeque<Runnable> requests = new ArrayDeque<>();
    private volatile boolean filled;
    private volatile boolean waiting;
    private boolean refusing;
    private boolean closed;

    Inbox(Runnable wakeUp) {
        this.wakeUp = wakeUp;
    }

    /** Puts a request in; any thread. False if the loop has ended. */
    boolean offer(Runnable request) {
        return put(request, false);
    }

    /** Puts a new task in; any thread. False if the loop has ended, or takes no more tasks. */
    boolean submit(Runnable start) {
        return put(start, true);
    }

    private boolean put(Runnable request, boolean isTask) {
        synchronized (requests) {
            if (closed || isTask && refusing) return false;
            requests.add(request);
            filled = true;
        }
        if (waiting) wakeUp.run();
        return true;
    }

    /** Takes no more tasks from now on; other requests still are. */
    void refuseTasks() {
        synchronized (requests) {
            refusing = true;
        }
    }

    boolean isRefusing() {
        synchronized (requests) {
            return refusing;
        }
    }

    boolean isEmpty() {
        return !filled;
    }

    int size() {
        synchronized (requests) {
            return requests.size();
        }
    }

    /** Takes the oldest request out; null if there is none. */
    Runnable take() {
        synchronized (requests) {
            Runnable taken = requests.poll();
            filled = !requests.isEmpty();
            return taken;
        }
    }

    /** The loop will wait from now on: whoever offers must wake it. True if there is nothing to do first. */
    boolean beginWaiting() {
        waiting = true;
        return !filled;
    }

    void endWaiting() {
        waiting = false;
    }

    /** Refuses requests from now on, unless some are left. */
    boolean closeIfEmpty() {
        synchronized (requests) {
            closed = requests.isEmpty();
            return closed;
        }
    }

    /** Refuses requests from now on; takes the oldest that is left, or null. */
    Runnable closeOrTake() {
        synchronized (requests) {
            closed = true;
            return take();
        }
    }
}
