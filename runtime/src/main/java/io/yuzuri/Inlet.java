package io.yuzuri;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;

/**
 * How elements come in from other threads: any thread puts them in, and tasks of one scheduler receive them, in the
 * order in which they were put, each by one task.
 *
 * <p>Also tasks of another scheduler of a {@link SchedulerGroup} put in. What happens when it is full is said when it
 * is made. A publisher of {@link Flow} may be subscribed to with it: it then asks for as many elements as it has room
 * for, and nobody else should put any in.
 *
 * <pre>{@code
 * Inlet<Event> events = Inlet.bounded(1000, Inlet.Overflow.DROP_OLDEST);
 * library.addListener(events::put);   // on whatever thread
 *
 * @Coroutine
 * static void handle(Inlet<Event> events) {
 *     for (Optional<Event> next; (next = events.next()).isPresent(); ) handle(next.get());
 * }
 * }</pre>
 *
 * <p>A scheduler built with {@code closedWorld(true)} takes nothing from other threads: there only its own tasks put
 * in.
 *
 * @param <E> the type of the elements; null is none
 */
public final class Inlet<E> implements Flow.Subscriber<E>, AutoCloseable {
    // Laws: an element and a receiver that waits meet on the loop's thread. Whoever puts one in while somebody waits
    // hands the loop a request, unless one is on its way; who waits says so under the lock, after it found nothing. So
    // no wake-up is lost, and the loop is not woken while nobody waits.

    /** What happens to an element for which there is no room. */
    public enum Overflow {
        /** The element that was put in first gives way to it. */
        DROP_OLDEST,

        /** It is dropped. */
        DROP_NEWEST,

        /** It is refused, by an exception. */
        REJECT,

        /** The thread that puts it in is blocked until there is room. */
        BLOCK
    }

    /**
     * What an inlet holds at one moment.
     *
     * @param elements in it
     * @param capacity how many elements there is room for; {@link Integer#MAX_VALUE} if it has no bound
     * @param receivers tasks that wait for an element; on other threads than their scheduler's, as of some moment ago
     * @param dropped how many elements were dropped so far
     * @param closed whether it was closed
     */
    public record Statistics(int elements, int capacity, int receivers, long dropped, boolean closed) {}

    private enum Offered {
        TAKEN,
        DROPPED,
        FULL,
        CLOSED
    }

    /** Elements have come, or the end. */
    private final class Arrival extends Inbox.Request {
        @Override
        void carryOut() {
            synchronized (elements) {
                underWay = false;
            }
            handOut();
        }
    }

    private final int capacity;
    private final Overflow overflow;

    /** For those who wait for room on their threads; else null. */
    private final Semaphore room;

    // Guarded by the lock of the elements:

    private final ArrayDeque<E> elements = new ArrayDeque<>(1);

    /** Whose tasks receive, or will if it is closed to others; null before the first one. */
    private Loop loop;

    /** Whether a task waits. */
    private boolean awaited;

    /** Whether the loop has been told and has not looked yet. */
    private boolean underWay;

    private boolean closed;

    /** What it was closed with, or null. */
    private Failure failure;

    private long dropped;
    private volatile Flow.Subscription subscription;

    // The loop's:

    private final Arrival arrival = new Arrival();

    /** Given an element; or a {@link Failure}, or null, if there will be none. */
    private final WaitQueue<Object> receivers = WaitQueue.fromOutside(() -> "to receive from an inlet");

    private Waitable receivable;

    /** How many elements were received for which the publisher has not been asked for others. */
    private int owed;

    private Inlet(int capacity, Overflow overflow) {
        this.capacity = capacity;
        this.overflow = overflow;
        this.room = overflow == Overflow.BLOCK ? new Semaphore(capacity, true) : null;
        Here here = Here.get();
        this.loop = here != null && here.loop().settings.closedWorld() ? here.loop() : null;
    }

    /**
     * An inlet that holds so many elements. Any thread may call.
     *
     * @param <E> the type of the elements
     * @param capacity how many; 1 or more
     * @param overflow what happens to an element for which there is no room
     * @return a new inlet
     */
    public static <E> Inlet<E> bounded(int capacity, Overflow overflow) {
        if (capacity < 1) throw new IllegalArgumentException("A capacity of " + capacity + " is less than 1.");
        return new Inlet<>(capacity, Objects.requireNonNull(overflow, "overflow"));
    }

    /**
     * An inlet that holds all that is put in. Nothing then slows down threads that are faster than the tasks, and the
     * heap may fill. Any thread may call.
     *
     * @param <E> the type of the elements
     * @return a new inlet
     */
    public static <E> Inlet<E> unbounded() {
        return new Inlet<>(Integer.MAX_VALUE, Overflow.REJECT);
    }

    // ---- any thread

    /**
     * Puts an element in.
     *
     * <p>Does not suspend, but with {@link Overflow#BLOCK} may block the thread: an interrupt, or a {@link Timeout}
     * around it, ends that as for any operation of {@link Yield}. Throws {@link InletClosedException} if it is closed;
     * {@link IllegalStateException} if it is full and rejects, or would block a scheduler's own thread, or if its
     * scheduler takes nothing from other threads. Any thread may call.
     *
     * @param element the element
     * @return false if the element was dropped
     */
    public boolean put(E element) {
        Objects.requireNonNull(element, "element");
        if (room != null) awaitRoom();
        return switch (offer(element, overflow)) {
            case TAKEN -> true;
            case DROPPED -> false;
            case FULL -> throw full("and rejects what comes");
            case CLOSED -> throw new InletClosedException("The inlet is closed: nothing can be put in.");
        };
    }

    /**
     * Puts an element in if there is room: drops none, and blocks nobody.
     *
     * <p>Does not suspend. Throws as {@link #put} does if it is closed. Any thread may call.
     *
     * @param element the element
     * @return false if it is full; the element was not put in
     */
    public boolean tryPut(E element) {
        Objects.requireNonNull(element, "element");
        if (room != null && !room.tryAcquire()) return false;
        Offered offered = offer(element, Overflow.REJECT);
        if (offered == Offered.CLOSED) throw new InletClosedException("The inlet is closed: nothing can be put in.");
        return offered == Offered.TAKEN;
    }

    private void awaitRoom() {
        if (room.tryAcquire()) return;
        Here here = Here.get();
        if (here != null) {
            throw full("and to wait for room would block all tasks of scheduler "
                    + here.loop().settings.name() + ". Use tryPut, or another overflow");
        }
        DirectWait.acquire(room);
    }

    private IllegalStateException full(String what) {
        return new IllegalStateException("The inlet is full, with " + capacity + " elements, " + what + ".");
    }

    /** A place that was waited for and is not taken goes to the next. */
    private Offered offer(E element, Overflow when) {
        Offered offered = Offered.CLOSED;
        try {
            offered = place(element, when);
        } finally {
            if (room != null && offered != Offered.TAKEN) room.release();
        }
        return offered;
    }

    private Offered place(E element, Overflow when) {
        Loop told;
        synchronized (elements) {
            if (loop != null) loop.checkWorld("An element was put into an inlet");
            if (closed) return Offered.CLOSED;
            if (elements.size() >= capacity) {
                if (when == Overflow.REJECT) return Offered.FULL;
                dropped++;
                if (when == Overflow.DROP_NEWEST) return Offered.DROPPED;
                elements.poll();
            }
            elements.add(element);
            told = toTell();
        }
        if (told != null) told.fromOutside(arrival);
        return Offered.TAKEN;
    }

    /** The loop, if it must be told that something has come; the caller has the lock. */
    private Loop toTell() {
        if (!awaited || underWay) return null;
        underWay = true;
        return loop;
    }

    /**
     * Says that there will be no more: what is in it can still be received. Tasks that wait learn of the end, and
     * threads that wait for room get {@link InletClosedException}. A publisher is told. One that is closed is left
     * alone. Does not suspend. Any thread may call.
     */
    @Override
    public void close() {
        end(null, true);
    }

    /**
     * Says that there will be no more, because of a failure: who receives gets what is in it, and then the very object.
     * Otherwise as {@link #close()}.
     *
     * @param failure what is thrown to those who receive
     */
    public void close(Throwable failure) {
        end(Objects.requireNonNull(failure, "failure"), true);
    }

    private void end(Throwable why, boolean cancels) {
        Failure made = why == null ? null : new Failure(why);
        Loop told;
        Flow.Subscription cancelled;
        synchronized (elements) {
            if (loop != null) loop.checkWorld("An inlet was closed");
            if (closed) return;
            closed = true;
            failure = made;
            told = toTell();
            cancelled = subscription;
        }
        if (room != null) room.release(); // each who gets it finds out, and gives it on
        if (told != null) told.fromOutside(arrival);
        if (cancels && cancelled != null) cancelled.cancel();
    }

    /**
     * Whether it was closed; elements may be left in it. Any thread may call.
     *
     * @return true once it is closed
     */
    public boolean isClosed() {
        synchronized (elements) {
            return closed;
        }
    }

    /**
     * Counts elements and tasks. Any thread may call.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        synchronized (elements) {
            return new Statistics(elements.size(), capacity, receivers.size(), dropped, closed);
        }
    }

    // ---- a publisher's threads

    /** For a publisher, which is asked for as many elements as there is room for; one that drops, for all. */
    @Override
    public void onSubscribe(Flow.Subscription given) {
        Objects.requireNonNull(given, "subscription");
        boolean accepted;
        synchronized (elements) {
            accepted = subscription == null && !closed;
            if (accepted) subscription = given;
        }
        if (accepted) {
            given.request(setsPace() ? capacity : Long.MAX_VALUE);
        } else {
            given.cancel();
        }
    }

    /** For a publisher: puts an element in. One for which there is no room, though none was asked for, is a failure. */
    @Override
    public void onNext(E element) {
        Objects.requireNonNull(element, "element");
        boolean hasRoom = room == null || room.tryAcquire();
        if (!hasRoom || offer(element, overflow) == Offered.FULL) {
            close(full("and the publisher was not asked for more"));
        }
    }

    /** For a publisher: closes it with a failure. */
    @Override
    public void onError(Throwable failure) {
        end(Objects.requireNonNull(failure, "failure"), false);
    }

    /** For a publisher: closes it. */
    @Override
    public void onComplete() {
        end(null, false);
    }

    private boolean setsPace() {
        return capacity < Integer.MAX_VALUE && (overflow == Overflow.REJECT || overflow == Overflow.BLOCK);
    }

    // ---- tasks of one scheduler

    /**
     * Receives an element.
     *
     * <p>Suspends while there is none. If the task is cancelled meanwhile, it has taken none. Throws
     * {@link InletClosedException} if it is closed and nothing is left in it, or the very object that it was closed
     * with; {@link IllegalStateException} if tasks of another scheduler receive from it, or on a thread that runs no
     * scheduler.
     *
     * @return the element that was put in first
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public E receive() {
        return (E) Yield.enter("Inlet.receive", new InletTasks.Receive<>(this));
    }

    /**
     * Receives an element, or learns that there will be none: for loops over all elements.
     *
     * <p>Suspends while there is none. Throws what it was closed with; else as {@link #receive()}.
     *
     * @return the element that was put in first; empty if it is closed and nothing is left in it
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public Optional<E> next() {
        return (Optional<E>) Yield.enter("Inlet.next", new InletTasks.Next<>(this));
    }

    /**
     * Receives an element if there is one.
     *
     * <p>Does not suspend. Throws as {@link #receive()} does.
     *
     * @return the element that was put in first; empty if there is none now
     */
    public Optional<E> tryReceive() {
        Here here = Here.get();
        if (here == null) {
            checkUnused();
        } else {
            serve(here.loop());
        }
        E element;
        synchronized (elements) {
            element = elements.poll();
            if (element == null && closed) throw ended();
        }
        if (element != null) received(1);
        return Optional.ofNullable(element);
    }

    /**
     * That there is something for {@link #tryReceive()}: an element, or the end.
     *
     * <pre>{@code
     * switch (Yield.any(events.receivable(), Waitable.after(idle))) {
     *     case 0 -> events.tryReceive().ifPresent(this::handle);
     *     default -> { return; }
     * }
     * }</pre>
     *
     * @return to be waited for with {@link Yield#any}; the same each time
     */
    public Waitable receivable() {
        if (receivable == null) receivable = Waitable.of(this);
        return receivable;
    }

    /** An element; what there will be instead; or null, and the task, which runs, waits. */
    Object takeOrWait(Run run) {
        E element;
        serve(run.loop);
        synchronized (elements) {
            element = elements.poll();
            if (element == null && !closed) {
                receivers.add(run);
                run.loop.outside++;
                awaited = true;
                return null;
            }
        }
        if (element == null) return failure;
        received(1);
        return element;
    }

    /** The task, which runs, will be told when something has come. */
    void observe(Branch branch) {
        Loop here = branch.any.run.loop;
        serve(here);
        receivers.observe(branch);
        here.outside++;
        synchronized (elements) {
            awaited = true;
            branch.fired = closed || !elements.isEmpty();
        }
    }

    void forget(Branch branch) {
        if (branch.isLinked) branch.any.run.loop.outside--;
        receivers.forget(branch);
    }

    boolean isReceivable() {
        synchronized (elements) {
            return closed || !elements.isEmpty();
        }
    }

    String describe() {
        return receivers.what();
    }

    /** What a closed one in which nothing is left throws. */
    RuntimeException ended() {
        if (failure != null) throw Failure.rethrow(failure.cause);
        return new InletClosedException("The inlet is closed, and nothing is left in it.");
    }

    /** Tasks of this loop receive from now on; those that wait come first. */
    private void serve(Loop here) {
        synchronized (elements) {
            if (loop != here) belongTo(here);
        }
        if (!receivers.isEmpty()) handOut();
    }

    private void belongTo(Loop here) {
        if (loop != null && !loop.hasEnded()) {
            throw new IllegalStateException("An inlet serves the tasks of one scheduler: this one belongs to "
                    + loop.settings.name() + ", and was received from by " + here.settings.name() + ".");
        }
        loop = here;
        awaited = false;
        underWay = false;
    }

    private void checkUnused() {
        synchronized (elements) {
            if (loop != null && !loop.hasEnded()) loop.checkHere("Inlet.tryReceive");
        }
    }

    /** Those who wait get what has come, or learn of the end. */
    private void handOut() {
        int handed = 0;
        synchronized (elements) {
            for (E element; !receivers.isEmpty() && (element = elements.peek()) != null; ) {
                if (!receivers.wakeOne(element)) continue;
                elements.poll();
                loop.outside--;
                handed++;
            }
            while (closed && receivers.wakeOne(failure)) loop.outside--;
            if (!closed && !elements.isEmpty()) receivers.wakeOne(null); // those who observe
            awaited = !receivers.isEmpty() || receivers.isObserved();
        }
        received(handed);
    }

    /** There is room again. Runs the publisher's code. */
    private void received(int count) {
        if (room != null) room.release(count);
        Flow.Subscription asked = subscription;
        if (asked == null || !setsPace()) return;
        owed += count;
        if (owed < (capacity + 1) / 2) return;
        int more = owed;
        owed = 0;
        try {
            asked.request(more);
        } catch (Throwable broken) {
            close(broken);
        }
    }
}
