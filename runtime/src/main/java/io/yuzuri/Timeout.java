package io.yuzuri;

import java.time.Duration;
import java.util.Locale;

/**
 * Bounds the time of a block: when it has passed, {@link TaskTimeout} is thrown into the block at its suspension point.
 *
 * <p>It holds for the coroutines that the block calls, and not for the tasks that it spawns. Of several around each
 * other the one whose time passes first is thrown. The exception leaves the block as it is; {@link #close()} only
 * disarms. Time that passes while the task is ready or runs is noticed at its next operation of {@link Yield}, and not
 * at all if the block has ended by then: a block that made it is not told that it was late.
 *
 * <pre>{@code
 * Timeout limit = Timeout.after(Duration.ofSeconds(5));
 * try (limit) {
 *     Yield.recv(client);
 * } catch (TaskTimeout late) {
 *     if (late.timeout() != limit) throw late; // a block around this one
 *     sayThatItTakesTooLong(client);
 * }
 * }</pre>
 *
 * <p>Use it in try-with-resources, in the task that made it. On a thread that runs no scheduler the operations of
 * {@link Yield} keep the time as well, but for {@link Yield#call}, whose work cannot be cut short.
 */
public final class Timeout extends CancelScope implements AutoCloseable {
    private final Duration duration;
    private final long instant;
    private boolean expired;

    /** Made beforehand, for time also passes in a full heap; null on a thread that runs no scheduler. */
    private final Cancellation expiry;

    /** Its place among the deadlines. */
    private final Timers.Deadline deadline = new Timers.Deadline() {
        @Override
        void passed(Loop loop) {
            if (!isOpen()) return;
            expired = true;
            cancelWith(expiry);
        }
    };

    /** On a thread that runs no scheduler, its blocks; else null. */
    private final DirectTimeouts direct;

    private Timeout(Run run, DirectTimeouts direct, Duration duration, long instant, boolean shielding) {
        super(run, shielding);
        this.direct = direct;
        this.expiry = run == null ? null : Cancellation.expired(this);
        this.duration = duration;
        this.instant = instant;
    }

    /**
     * Begins a block that may take so long.
     *
     * <p>Does not suspend. A duration that is not positive has passed at the first operation. Throws
     * {@link IllegalStateException} on a scheduler's thread where no task runs.
     *
     * @param duration how long, by the scheduler's clock
     * @return to be closed at the end of the block
     */
    public static Timeout after(Duration duration) {
        return begin("Timeout.after", duration, false);
    }

    /**
     * Begins a block that cancellations from outside do not reach, and that may take so long: for clean-up that has to
     * wait.
     *
     * <p>Whatever cancelled the task, or a block around this one, is thrown at the first operation behind it. Does not
     * suspend. Throws as {@link #after(Duration)} does.
     *
     * <pre>{@code
     * } finally {
     *     Timeout limit = Timeout.shielded(Duration.ofSeconds(1));
     *     try (limit) {
     *         sayGoodbye(client);
     *     }
     * }
     * }</pre>
     *
     * @param duration how long, by the scheduler's clock
     * @return to be closed at the end of the block
     */
    public static Timeout shielded(Duration duration) {
        return begin("Timeout.shielded", duration, true);
    }

    private static Timeout begin(String operation, Duration duration, boolean shielding) {
        long nanos = Resumable.nanos(duration);
        Here here = Here.get();
        if (here == null) return direct(duration, nanos, shielding);
        Loop loop = here.loop();
        Run run = loop.runningFor(operation);
        Timeout timeout = new Timeout(run, null, duration, loop.now() + nanos, shielding);
        if (nanos > 0) {
            loop.timers.add(timeout.deadline, timeout.instant); // first: it does nothing to a block that is not open
        }
        timeout.enter();
        if (nanos == 0) timeout.deadline.passed(loop);
        return timeout;
    }

    private static Timeout direct(Duration duration, long nanos, boolean shielding) {
        DirectTimeouts ofThread = DirectTimeouts.ofThread();
        Timeout timeout = new Timeout(null, ofThread, duration, ofThread.now() + nanos, shielding);
        ofThread.enter(timeout);
        return timeout;
    }

    /** Whether its time passes before that of another one of the same task or thread. */
    boolean isBefore(Timeout other) {
        return instant - other.instant < 0;
    }

    /** How many nanoseconds are left, on a thread that runs no scheduler. */
    long remaining(long now) {
        return instant - now;
    }

    /** What is thrown there. */
    TaskTimeout exceeded() {
        expired = true;
        return new TaskTimeout("The thread took longer than its timeout of " + text() + ".", this, null);
    }

    /**
     * Whether the time had passed when the block was last looked at.
     *
     * @return true if {@link TaskTimeout} was, or will be, thrown into the block
     */
    public boolean hasExpired() {
        return expired;
    }

    /**
     * Ends the block. Does not suspend. Throws {@link IllegalStateException} if another task entered it, or if a block
     * inside of it was not ended before: in a task that is ended now, too.
     */
    @Override
    public void close() {
        if (direct != null) {
            direct.leave(this);
        } else if (isOpen()) {
            boolean innermost = leave();
            run.loop.timers.remove(deadline);
            if (!innermost) throw leftTooEarly();
        }
    }

    /** From now on it has no end, and hides what is cancelled around it. */
    void becomeShield() {
        run.loop.timers.remove(deadline);
        shield();
    }

    @Override
    void abandoned() {
        run.loop.timers.remove(deadline);
    }

    /** How long, for messages: {@code 1m30s}. */
    String text() {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /**
     * For messages.
     *
     * @return how long the block may take
     */
    @Override
    public String toString() {
        return "Timeout of " + text();
    }
}
