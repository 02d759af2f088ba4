package io.yuzuri;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * A scheduler's run loop: decides who runs.
 *
 * <p>Laws: everything happens on the loop's thread, or on the thread of the one task that has the baton; other threads only
 * put requests into the {@link Inbox}. One step of a task counts as one tick, whatever calls return in it. Channels, the
 * clock and the inbox are polled when nothing is ready and at least every {@value #POLL_EVERY} ticks; channels before the
 * clock, so that data that has come beats a deadline that has passed.
 */
final class Loop {
    /** As in Go and Tokio: often enough for fairness, seldom enough to cost nothing. */
    static final int POLL_EVERY = 61;

    /** How deep coroutines call each other on the Java stack before the loop takes over. */
    static final int DEPTH = 256;

    /** How many operations in a row may find what they need at once. */
    static final int IMMEDIATES = 64;

    /** How many calls of coroutines may be under way in one task. */
    private static final int DEEPEST = 1_000_000;

    /** Calls beyond the Java stack's share between two looks at how deep they are. */
    private static final int BOUNCES_UNCHECKED = 1_024;

    /** How often tasks that wait for one another are cancelled before they are given up. */
    private static final int STALLS = 16;

    final ReadyQueue ready;
    final Timers timers = new Timers();
    final Reactor reactor;
    final Settings settings;

    /** Calls of coroutines on the Java stack. */
    int depth;

    /** Operations of the running step that found what they needed at once. */
    int immediates;

    private final Inbox inbox = new Inbox(this::wakeUp);
    private volatile Thread thread;
    private Run[] live = new Run[16];
    private int size;
    private int lastSerial;
    private long tick;
    private int sincePoll;
    private Run running;
    private boolean bounced;
    private int bounces;
    private boolean interrupted;
    private Run main;
    private StalledException stalled;
    private int stalls;

    Loop(Settings settings) {
        this.settings = settings;
        this.ready = new ReadyQueue(settings.order());
        this.reactor = new Reactor(settings.provider(), this);
    }

    long now() {
        return settings.clock().nanoTime();
    }

    /** The task whose step this is, or null between steps. */
    Run running() {
        return running;
    }

    // ---- starting and ending

    /** Runs a task and all that it starts; returns its outcome. */
    Object run(Run root) {
        if (main != null) throw new IllegalStateException("Scheduler " + settings.name() + " ran before.");
        main = root;
        thread = Thread.currentThread();
        Here before = Here.set(new Here(this, null));
        try {
            root.claim(this);
            admit(root);
            turns();
            if (stalled != null) throw stalled;
            return root.root.outcome();
        } catch (IOException broken) {
            throw new UncheckedIOException("The selector failed.", broken);
        } finally {
            Here.set(before);
            end();
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private void end() {
        inbox.close();
        for (int i = 0; i < size; i++) {
            Object annex = live[i].takeAnnex();
            if (annex instanceof Annex a && a.future != null) {
                a.future.completeExceptionally(new IllegalStateException("The scheduler ended before the task."));
            }
        }
        try {
            reactor.end();
        } catch (IOException nothingLeftToDo) {
            Settings.log("The selector could not be closed.", nothingLeftToDo);
        }
    }

    /** Starts a task; the loop's thread. */
    void start(Run run) {
        run.claim(this);
        admit(run);
    }

    /** Starts a task; any thread. */
    void submit(Run run) {
        run.claim(this);
        Here here = Here.get();
        if (here != null && here.loop() == this) {
            admit(run);
        } else if (!inbox.offer(() -> admit(run))) {
            throw new IllegalStateException("Scheduler " + settings.name() + " has ended.");
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void admit(Run run) {
        run.serial = ++lastSerial;
        if (settings.asWritten()) {
            run.leaf = new AsWritten(run.root);
            run.leaf.run = run;
        }
        if (size == live.length) live = Arrays.copyOf(live, size * 2);
        run.index = size;
        live[size++] = run;
        run.status = Run.READY;
        ready.add(run);
    }

    // ---- turns

    private void turns() throws IOException {
        for (; ; ) {
            if (ready.isEmpty()) {
                if (!awaitWork()) return;
            } else if (sincePoll >= POLL_EVERY) {
                poll();
            }
            if (!ready.isEmpty()) {
                sincePoll++;
                step(ready.take(tick++));
            }
        }
    }

    private void poll() throws IOException {
        sincePoll = 0;
        takeRequests();
        if (reactor.isOpen()) reactor.select(0);
        wakePassed();
    }

    private void takeRequests() {
        if (inbox.isEmpty()) return;
        for (Runnable request : inbox.drain()) request.run();
    }

    private void wakePassed() {
        if (timers.isEmpty()) return;
        long now = now();
        for (Run run; (run = (Run) timers.takePassed(now)) != null; ) wake(run, null);
    }

    /** Nothing is ready: waits until something may be. False if nothing will ever be. */
    private boolean awaitWork() throws IOException {
        sincePoll = 0;
        takeRequests();
        if (!ready.isEmpty()) return true;
        if (timers.isEmpty() && !reactor.hasWaiters()) {
            if (size > 0) return cancelStalled();
            return !inbox.closeIfEmpty();
        }
        long nanos = timers.isEmpty() ? -1 : Math.max(0, timers.nearest() - now());
        if (nanos > 0 && settings.clock() != SystemClock.INSTANCE) {
            if (reactor.isOpen()) reactor.select(0);
            if (!ready.isEmpty()) return true;
            nanos = settings.clock().idle(nanos);
        }
        awaitEvents(nanos);
        wakePassed();
        return true;
    }

    private void awaitEvents(long nanos) throws IOException {
        try {
            boolean nothingCame = inbox.beginWaiting();
            if (reactor.isOpen()) {
                reactor.select(nothingCame ? nanos : 0);
            } else if (nothingCame && nanos > 0) {
                LockSupport.parkNanos(this, nanos);
            }
        } finally {
            inbox.endWaiting();
        }
        // While a thread is interrupted it cannot wait: the system returns at once, for ever.
        if (Thread.interrupted()) interrupted = true;
    }

    private void wakeUp() {
        reactor.wakeUp(thread);
    }

    /** Tasks wait for one another and for nothing else. */
    private boolean cancelStalled() {
        boolean mainFailed = main.isDone() && main.root.outcome() instanceof Failure;
        if (stalled == null && !mainFailed) stalled = new StalledException(dump());
        if (++stalls > STALLS) return false;
        cancelAll();
        return true;
    }

    // ---- steps

    /** Runs a task to its next suspension: innermost call first, each result handed to the caller, on a flat stack. */
    private void step(Run run) {
        running = run;
        run.status = Run.RUNNING;
        immediates = 0;
        Resumable<?> call = run.leaf;
        while (call != null) {
            depth = 0;
            bounced = false;
            Object given = call.outcome();
            boolean done;
            try {
                done = call.step();
                if (!done && !bounced && run.status == Run.RUNNING)
                    throw new IllegalStateException("Suspended with nothing to wait for.");
            } catch (Throwable failure) {
                call.deliver(Failure.of(failure, call, given));
                if (run.status == Run.WAITING) stopWaiting(run);
                done = true;
            }
            if (!done) {
                if (!bounced) break;
                call = run.leaf;
                continue;
            }
            Resumable<?> caller = call.handBack();
            if (caller == null) {
                finish(run, call.outcome());
                break;
            }
            run.leaf = caller;
            call = caller;
        }
        running = null;
    }

    /** A call too deep for the Java stack: the loop runs it next, in the same step. */
    void bounce(Run run, Resumable<?> callee) {
        if (++bounces % BOUNCES_UNCHECKED == 0) checkDepth(callee);
        run.leaf = callee;
        bounced = true;
    }

    /** Recursion without end must fail its task, as it does on a Java stack, before it fills the heap. */
    private static void checkDepth(Resumable<?> callee) {
        int calls = 0;
        for (Resumable<?> at = callee; at != null; at = at.caller()) {
            if (++calls > DEEPEST) throw new StackOverflowError("more than " + DEEPEST + " calls of coroutines deep");
        }
    }

    /** A waiting task gets what it waited for, or a {@link Failure}. */
    void wake(Run run, Object result) {
        run.leaf.deliver(result);
        run.status = Run.READY;
        ready.add(run);
    }

    private void finish(Run run, Object outcome) {
        run.leaf = run.root;
        Run last = live[--size];
        live[run.index] = last;
        last.index = run.index;
        live[size] = null;
        run.waitsOn = null;
        Throwable unclear = end(run, outcome);
        run.setDone();
        Object annex = run.takeAnnex();
        settings.finished(run.root);
        boolean awaited = wakeJoiners(annex, outcome, run);
        if (run == main) {
            if (outcome instanceof Failure) cancelAll();
        } else if (outcome instanceof Failure failure
                && !awaited
                && !(failure.cause instanceof TaskCancelled && run.cancelled)) {
            settings.uncaught(run.root, failure.cause);
        }
        if (unclear != null) settings.uncaught(run.root, unclear);
    }

    private static Throwable end(Run run, Object outcome) {
        try {
            run.root.end(outcome);
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private boolean wakeJoiners(Object annex, Object outcome, Run run) {
        if (annex instanceof Run joiner) {
            wakeJoiner(joiner, outcome);
            return true;
        }
        if (!(annex instanceof Annex a)) return false;
        List<Run> joiners = List.copyOf(a.joiners);
        a.joiners.clear();
        for (Run joiner : joiners) wakeJoiner(joiner, outcome);
        if (a.future != null) run.root.complete(a.future);
        return !joiners.isEmpty() || a.future != null;
    }

    private void wakeJoiner(Run joiner, Object outcome) {
        joiner.waitsOn = null;
        wake(joiner, outcome);
    }

    // ---- what tasks ask for

    /** The run of a task that is to be awaited; it is started if it has not been. */
    Run awaited(Run by, Task<?> task) {
        Run target = Objects.requireNonNull(task, "task").run();
        if (target == by) throw new IllegalStateException("Task " + task.name() + " cannot await itself.");
        Loop owner;
        synchronized (target) {
            owner = target.loop;
        }
        if (owner == null) {
            start(target);
        } else if (owner != this && !target.isDone()) {
            throw new IllegalStateException("Task " + task.name()
                    + " belongs to another scheduler: wait for its toCompletableFuture() on a thread of its own.");
        }
        return target;
    }

    /** Any thread. */
    void requestCancel(Run run) {
        Here here = Here.get();
        if (here != null && here.loop() == this) {
            cancel(run);
        } else {
            // A loop that has ended has no task to cancel.
            inbox.offer(() -> cancel(run));
        }
    }

    private void cancel(Run run) {
        if (run.isDone()) return;
        run.cancelled = true;
        if (run.status != Run.WAITING) {
            run.cancelPending = true;
            return;
        }
        TaskCancelled cancelled =
                new TaskCancelled("Task " + run.root.name() + " was cancelled.", Dump.stackTrace(run));
        stopWaiting(run);
        wake(run, new Failure(cancelled));
    }

    private void stopWaiting(Run run) {
        Object waitsOn = run.waitsOn;
        run.waitsOn = null;
        if (waitsOn instanceof Reactor.Slot slot) reactor.forget(run, slot);
        if (waitsOn instanceof Run target) target.removeJoiner(run);
        timers.remove(run);
    }

    private void cancelAll() {
        for (Run run : Arrays.copyOf(live, size)) cancel(run);
    }

    /** What the tasks are doing: exact on the loop's thread, on others what could be seen. */
    String dump() {
        Run[] seen = live;
        Run[] runs = Arrays.stream(seen).filter(Objects::nonNull).toArray(Run[]::new);
        return Dump.of(settings.name(), runs);
    }
}
