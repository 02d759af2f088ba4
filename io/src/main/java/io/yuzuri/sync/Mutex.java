package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Lets one task at a time into a stretch of code that suspends. What does not suspend needs none: it is alone anyway.
 *
 * <pre>{@code
 * Mutex.Held held = mutex.lock();
 * try (held) {
 *     Io.write(client, header);
 *     Io.write(client, body);
 * }
 * }</pre>
 *
 * <p>It is not reentrant: a task that locks it twice would wait for itself, and gets {@link IllegalStateException}
 * instead. If the task that holds it ends without unlocking it, or is given up, it is given on, with a warning. It
 * needs a scheduler.
 */
public final class Mutex {

    /** That a task has locked a mutex; to be closed at the end of the block by the same task. */
    public final class Held implements AutoCloseable {
        private Held() {}

        /**
         * Unlocks the mutex: the task that has waited longest has it next. Does not suspend. Throws
         * {@link IllegalStateException} if the task that runs does not hold it.
         */
        @Override
        public void close() {
            unlock();
        }
    }

    /**
     * What a mutex does at one moment.
     *
     * @param locked whether a task holds it
     * @param waiting tasks that wait for it
     */
    public record Statistics(boolean locked, int waiting) {}

    private static final System.Logger LOG = System.getLogger(Mutex.class.getName());

    private final Held held = new Held();
    private final WaitQueue<Void> waiting = new WaitQueue<>(this::describe);
    private Waitable lockable;
    private boolean locked;

    /** Null while nobody holds it, and between its being handed to a task and that task's next step. */
    private Task<?> holder;

    /** Whether it is known of the holder that others wait for it. */
    private boolean isWatched;

    /** A mutex that nobody holds. Any thread may call. */
    public Mutex() {}

    /**
     * Locks the mutex; suspends while another task holds it.
     *
     * <p>If the task is cancelled meanwhile, it does not hold it. Throws {@link IllegalStateException} if this task
     * holds it already.
     *
     * @return to be closed at the end of the block
     */
    @Coroutine
    public Held lock() {
        Yield.checkCancelled();
        checkFree();
        if (locked) {
            watch();
            Yield.await(waiting);
            return held();
        }
        Held taken = held();
        Yield.checkpoint(); // behind it, so that nobody who comes later is first
        return taken;
    }

    /**
     * Locks the mutex if nobody holds it.
     *
     * <p>Does not suspend. Throws {@link IllegalStateException} if this task holds it already.
     *
     * @return to be closed at the end of the block; empty if another task holds the mutex
     */
    public Optional<Held> tryLock() {
        checkFree();
        return locked ? Optional.empty() : Optional.of(held());
    }

    /**
     * That nobody holds it, so that {@link #tryLock()} gets it.
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    public Waitable lockable() {
        if (lockable == null) lockable = Waitable.of(waiting, () -> !locked);
        return lockable;
    }

    /**
     * Says whether it is locked, and counts tasks. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        return new Statistics(locked, waiting.size());
    }

    private String describe() {
        if (holder == null) return "for a mutex";
        return "for a mutex that " + holder.name() + (holder.isDone() ? " locked, and ended" : " holds");
    }

    /** While others wait, its holder may end. Uncontended, it costs nothing. */
    private void watch() {
        if (holder == null) return; // it is watched as soon as it runs
        waiting.heldBy(holder, this::giveOnFromTheDead);
        isWatched = true;
    }

    /** One that its holder will never unlock is given on. */
    private void takeFromTheDead() {
        if (holder != null && holder.isDone()) giveOnFromTheDead();
    }

    private void giveOnFromTheDead() {
        Task<?> dead = holder;
        if (dead == null) return;
        giveOn();
        LOG.log(Level.WARNING, "Task " + dead.name() + " ended and had not unlocked a mutex. Use try-with-resources.");
    }

    private void giveOn() {
        locked = waiting.wakeOne(null);
        holder = null;
        if (isWatched) waiting.heldBy(null, null);
        isWatched = false;
    }

    private void checkFree() {
        takeFromTheDead();
        Task<?> task = Yield.current();
        if (holder != task) return;
        throw new IllegalStateException("Task " + task.name()
                + " holds this mutex already, and would wait for itself. A mutex is not reentrant:"
                + " lock it once, around all that needs it.");
    }

    private Held held() {
        locked = true;
        holder = Yield.current();
        if (!waiting.isEmpty()) watch();
        return held;
    }

    private void unlock() {
        Task<?> task = Yield.current();
        if (holder != task) {
            throw new IllegalStateException("Task " + task.name() + " does not hold this mutex, and cannot unlock it.");
        }
        giveOn();
    }
}
