package io.yuzuri;

/**
 * What other threads want of the loop, and how they wake it.
 *
 * <p>No wake-up is lost: the loop says that it will wait and then looks once more; the other thread puts its request in
 * and then asks whether the loop waits. Both flags are volatile, so at least one of the two sees the other.
 *
 * <p>Law: to put a request in needs no room, for an answer that was made long before must arrive in a full heap as
 * well.
 */
final class Inbox {
    /** Something that is wanted; put in once. */
    abstract static class Request {
        /** The one behind it. */
        private Request next;

        /** Done by the loop, on its thread. */
        abstract void carryOut();
    }

    static Request request(Runnable what) {
        return new Request() {
            @Override
            void carryOut() {
                what.run();
            }
        };
    }

    private final Runnable wakeUp;
    private Request first;
    private Request last;
    private int size;
    private volatile boolean filled;
    private volatile boolean waiting;
    private boolean refusing;
    private boolean closed;

    Inbox(Runnable wakeUp) {
        this.wakeUp = wakeUp;
    }

    /** Puts a request in; any thread. False if the loop has ended. */
    boolean offer(Request request) {
        return put(request, false);
    }

    /** Puts a new task in; any thread. False if the loop has ended, or takes no more tasks. */
    boolean submit(Request start) {
        return put(start, true);
    }

    private boolean put(Request request, boolean isTask) {
        synchronized (this) {
            if (closed || isTask && refusing) return false;
            if (last == null) {
                first = request;
            } else {
                last.next = request;
            }
            last = request;
            size++;
            filled = true;
        }
        if (waiting) wakeUp.run();
        return true;
    }

    /** Takes no more tasks from now on; other requests still are. */
    void refuseTasks() {
        synchronized (this) {
            refusing = true;
        }
    }

    boolean isRefusing() {
        synchronized (this) {
            return refusing;
        }
    }

    boolean isEmpty() {
        return !filled;
    }

    int size() {
        synchronized (this) {
            return size;
        }
    }

    /** Takes the oldest request out; null if there is none. */
    Request take() {
        synchronized (this) {
            Request taken = first;
            if (taken == null) return null;
            first = taken.next;
            if (first == null) last = null;
            taken.next = null;
            size--;
            filled = first != null;
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
        synchronized (this) {
            closed = first == null;
            return closed;
        }
    }

    /** Refuses requests from now on; takes the oldest that is left, or null. */
    Request closeOrTake() {
        synchronized (this) {
            closed = true;
            return take();
        }
    }
}
