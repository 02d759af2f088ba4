package io.yuzuri;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A value that belongs to a task, and that the tasks it spawns see: the identity of a request, say, for messages deep
 * below.
 *
 * <p>A spawned task begins with the values that its spawner had then; what either sets later the other does not see. A
 * called coroutine sees its caller's values, and what it sets stays. A task that {@link Scheduler#submit} starts begins
 * with none. On a thread that runs no task the value is that of the thread.
 *
 * <pre>{@code
 * static final TaskLocal<String> REQUEST = TaskLocal.withInitial(() -> "none");
 *
 * REQUEST.set("GET /");
 * Yield.spawn(LogTasks.write());   // sees "GET /"
 * }</pre>
 *
 * @param <V> the type of the value
 */
public final class TaskLocal<V> {
    /** A value of a task; the older ones of others behind it. Immutable, and so shared by tasks. */
    record Binding(TaskLocal<?> local, Object value, Binding next) {
        Binding without(TaskLocal<?> removed) {
            if (local == removed) return next;
            Binding rest = next == null ? null : next.without(removed);
            return rest == next ? this : new Binding(local, value, rest);
        }
    }

    private final Supplier<? extends V> initial;

    /** What threads have set that run no task, each in a binding, for it may be null. */
    @SuppressWarnings("ThreadLocalUsage") // users keep a TaskLocal as they would keep a ThreadLocal
    private final ThreadLocal<Binding> ofThread = new ThreadLocal<>();

    private TaskLocal(Supplier<? extends V> initial) {
        this.initial = Objects.requireNonNull(initial, "initial");
    }

    /**
     * A local whose value is null where none was set.
     *
     * @param <V> the type of the value
     * @return a new local
     */
    public static <V> TaskLocal<V> create() {
        return new TaskLocal<>(() -> null);
    }

    /**
     * A local whose value is computed where none was set, anew at each {@link #get()}.
     *
     * @param <V> the type of the value
     * @param initial computes it
     * @return a new local
     */
    public static <V> TaskLocal<V> withInitial(Supplier<? extends V> initial) {
        return new TaskLocal<>(initial);
    }

    /**
     * The value of the task that runs. Does not suspend.
     *
     * @return what was set, by this task or by one that spawned it; else the initial value
     */
    @SuppressWarnings("unchecked")
    public V get() {
        Run run = running();
        for (Binding at = run == null ? ofThread.get() : bindings(run); at != null; at = at.next) {
            if (at.local == this) return (V) at.value;
        }
        return initial.get();
    }

    /**
     * Sets the value for the task that runs, and for those that it spawns from now on. Does not suspend.
     *
     * @param value the value; may be null
     */
    public void set(V value) {
        Run run = running();
        if (run == null) {
            ofThread.set(new Binding(this, value, null));
            return;
        }
        Annex annex = run.lockedAnnex();
        annex.locals = new Binding(this, value, annex.locals == null ? null : annex.locals.without(this));
    }

    /** Lets the task that runs see the initial value again. Does not suspend. */
    public void remove() {
        Run run = running();
        if (run == null) {
            ofThread.remove();
            return;
        }
        Binding present = bindings(run);
        if (present != null) run.lockedAnnex().locals = present.without(this);
    }

    /** A task starts another one. */
    static void inherit(Run from, Run to) {
        Binding present = bindings(from);
        if (present != null) to.lockedAnnex().locals = present;
    }

    private static Binding bindings(Run run) {
        return run.annex() instanceof Annex annex ? annex.locals : null;
    }

    private static Run running() {
        Here here = Here.get();
        return here == null ? null : here.loop().running();
    }
}
