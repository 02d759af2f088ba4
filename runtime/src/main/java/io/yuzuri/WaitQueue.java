package io.yuzuri;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Tasks that wait for something that only other tasks can bring about, first come first served.
 *
 * <p>It is what {@code io.yuzuri.sync} is built on, and whatever else lets tasks wait for each other. A task waits with
 * {@link Yield#await(WaitQueue)}; another one wakes it with {@link #wakeOne} and hands it a value. Nothing gets lost
 * between the two: a task that was woken has what it was given, also if it is cancelled before it runs; one that was
 * cancelled before it was woken has left the queue. So a permit or an element that {@code wakeOne} handed over belongs
 * to the task that got it.
 *
 * <pre>{@code
 * void release() {
 *     if (!waiting.wakeOne(null)) permits++;
 * }
 *
 * @Coroutine
 * void acquire() {
 *     if (permits > 0) permits--;
 *     else Yield.await(waiting);
 * }
 * }</pre>
 *
 * <p>A queue belongs to the scheduler whose task first waits in it or wakes others, until that scheduler has ended.
 * Only its thread may use the queue: others get {@link IllegalStateException}. What is to come from another scheduler
 * or thread is handed over by a task that is {@linkplain Scheduler#submit submitted}.
 *
 * @param <T> what a woken task is given
 */
public final class WaitQueue<T> {

    /** A task's place in a queue. */
    static final class Place implements Wait {
        private final WaitQueue<?> queue;
        private final Run run;
        private Place before;
        private Place behind;

        private Place(WaitQueue<?> queue, Run run) {
            this.queue = queue;
            this.run = run;
        }

        @Override
        public void forget(Run cancelled) {
            queue.unlink(this);
            if (queue.isFromOutside) cancelled.loop.outside--;
        }

        @Override
        public String describe(Run waiting) {
            return "waits " + queue.what();
        }
    }

    /** That a task is to wake those who wait: made before it ends, since it may end in a full heap. */
    static final class Duty extends Inbox.Request {
        private final WaitQueue<?> queue;
        private final Run run;
        private final Runnable ended;

        /** The next one of the same task. */
        Duty next;

        private Duty(WaitQueue<?> queue, Run run, Runnable ended) {
            this.queue = queue;
            this.run = run;
            this.ended = ended;
        }

        /** Its task has ended: so have all its duties. Runs nobody's code yet. */
        static void ended(Duty first) {
            for (Duty duty = first; duty != null; duty = duty.next) duty.run.loop.inbox.offer(duty);
        }

        @Override
        void carryOut() {
            if (queue.duty != this) return;
            queue.duty = null;
            ended.run();
        }

        private void begin() {
            Annex annex = run.lockedAnnex();
            next = annex.duties;
            annex.duties = this;
        }

        private void end() {
            Annex annex = run.lockedAnnex();
            if (annex.duties == this) {
                annex.duties = next;
                return;
            }
            for (Duty duty = annex.duties; duty != null; duty = duty.next) {
                if (duty.next == this) duty.next = next;
            }
        }
    }

    private final Supplier<String> description;

    /** Whether who waits is counted as one who waits for something outside, by whoever has it wait and wakes it. */
    private final boolean isFromOutside;

    /** Of the task that said that it would wake others, or null. */
    private Duty duty;

    private Loop loop;

    /** Those who wait for this among other things, or null. */
    private Branches observers;

    private Place first;
    private Place last;
    private int size;

    /** A queue in which nobody waits. Any thread may call. */
    public WaitQueue() {
        this(() -> "to be woken by another task of this scheduler");
    }

    /**
     * A queue in which nobody waits, and which dumps describe. Any thread may call.
     *
     * @param description says what the tasks wait for, and who has it: {@code "for the mutex that worker#3 holds"}
     */
    public WaitQueue(Supplier<String> description) {
        this(description, false);
    }

    private WaitQueue(Supplier<String> description, boolean isFromOutside) {
        this.description = Objects.requireNonNull(description, "description");
        this.isFromOutside = isFromOutside;
    }

    /** A queue for what comes from other threads. */
    static <T> WaitQueue<T> fromOutside(Supplier<String> description) {
        return new WaitQueue<>(description, true);
    }

    /** What is said is somebody's own code. */
    String what() {
        try {
            return description.get();
        } catch (Throwable broken) {
            return "to be woken by another task of this scheduler";
        }
    }

    /**
     * How many tasks wait.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * Whether no task waits.
     *
     * @return true if {@link #wakeOne} would wake nobody
     */
    public boolean isEmpty() {
        return first == null;
    }

    /**
     * Wakes the task that has waited longest. It runs when its turn comes. If no task waits, those who wait for this
     * {@linkplain Waitable#of among other things} look again. Does not suspend.
     *
     * @param value what its {@link Yield#await(WaitQueue)} returns; may be null
     * @return false if no task waits
     */
    public boolean wakeOne(T value) {
        checkThread();
        for (Place place; (place = first) != null; ) {
            boolean waits = place.run.isWaitingFor(place);
            if (waits) place.run.loop.wake(place.run, value);
            unlink(place);
            if (waits) return true;
        }
        if (observers != null) observers.fireAll();
        return false;
    }

    /**
     * Wakes every task that waits, in the order in which they came. Does not suspend.
     *
     * @param value what each {@link Yield#await(WaitQueue)} returns; may be null
     * @return how many there were
     */
    public int wakeAll(T value) {
        int count = size;
        for (int i = 0; i < count; i++) wakeOne(value);
        wakeOne(value); // nobody is left but those who observe
        return count;
    }

    /**
     * Says which task is to wake those who wait, and what to do if it ends before, or is given up: a lock whose holder
     * has ended is given on, say. Holds until another task is named, or none. Does not suspend.
     *
     * <p>Throws {@link IllegalStateException} on another thread than that of the scheduler.
     *
     * <pre>{@code
     * waiting.heldBy(holder, () -> waiting.wakeOne(null));
     * }</pre>
     *
     * @param holder a task of this scheduler, which has not ended; null if nobody has to wake others
     * @param ended is run by the scheduler soon after that task has ended; must not suspend
     */
    public void heldBy(Task<?> holder, Runnable ended) {
        checkThread();
        Run run = holder == null ? null : holder.run();
        if (run != null && run.loop != loop) {
            throw new IllegalStateException("A WaitQueue serves the tasks of one scheduler: " + holder.name()
                    + " is none of those that use this one.");
        }
        if (duty != null && duty.run == run) return;
        Duty made = run == null || run.isDone() ? null : new Duty(this, run, Objects.requireNonNull(ended, "ended"));
        if (duty != null) duty.end();
        duty = null;
        if (made == null) return;
        made.begin();
        duty = made;
        if (GivenUp.is(run)) run.endDuties();
    }

    /** The first scheduler that uses it is its own. */
    private void checkThread() {
        Loop present = loop;
        if (present != null && !present.hasEnded()) {
            // A literal is allocated when it is first needed, and a task may end in a full heap.
            if (!present.isHere()) present.checkHere("WaitQueue.wakeOne");
            return;
        }
        Here here = Here.get();
        if (here != null) belongTo(here.loop());
    }

    private void belongTo(Loop user) {
        if (loop == user) return;
        if (loop != null && !loop.hasEnded()) {
            throw new IllegalStateException("A WaitQueue serves the tasks of one scheduler: this one belongs to "
                    + loop.settings.name() + ", and was used by " + user.settings.name()
                    + ". Submit a task that hands over what is to come from there.");
        }
        loop = user;
        first = null;
        last = null;
        observers = null;
        size = 0;
    }

    /** The task, which runs, will be told when {@link #wakeOne} finds nobody. */
    void observe(Branch branch) {
        belongTo(branch.any.run.loop);
        if (observers == null) observers = new Branches();
        observers.add(branch);
    }

    boolean isObserved() {
        return observers != null && observers.size() > 0;
    }

    void forget(Branch branch) {
        if (observers != null) observers.remove(branch);
    }

    /** The task, which runs, will wait here. */
    void add(Run run) {
        belongTo(run.loop);
        Place place = new Place(this, run);
        place.before = last;
        if (last == null) {
            first = place;
        } else {
            last.behind = place;
        }
        last = place;
        size++;
        run.waitsOn = place;
        run.status = Run.WAITING;
    }

    private void unlink(Place place) {
        Place before = place.before;
        Place behind = place.behind;
        if (before == null && first != place) return; // it has left
        if (before == null) {
            first = behind;
        } else {
            before.behind = behind;
        }
        if (behind == null) {
            last = before;
        } else {
            behind.before = before;
        }
        place.before = null;
        place.behind = null;
        size--;
    }
}
