package io.yuzuri;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
    /**
     * As in Go and Tokio: often enough for fairness, seldom enough to cost nothing. Only the selector is asked less often if more
     * tasks than this are ready, once for all of them: it says again what it said before, until their turns have come.
     */
    static final int POLL_EVERY = 61;

    private static final int NONE = -1;

    /** How deep coroutines call each other on the Java stack before the loop takes over. */
    static final int DEPTH = 256;

    /** How many operations in a row may find what they need at once. */
    static final int IMMEDIATES = 64;

    /** How many calls of coroutines may be under way in one task. */
    private static final int DEEPEST = 1_000_000;

    /** Calls beyond the Java stack's share between two looks at how deep they are. */
    private static final int BOUNCES_UNCHECKED = 1_024;

    final ReadyQueue ready;
    final Timers timers = new Timers();
    final Reactor reactor;
    final Settings settings;
    final Offload offload;
    final Roster roster = new Roster();
    final Ending ending = new Ending(this);

    /** Tasks that wait for something outside. */
    int outside;

    /** Calls of coroutines on the Java stack. */
    int depth;

    /** Operations of the running step that found what they needed at once. */
    int immediates;

    private final Inbox inbox = new Inbox(this::wakeUp);
    private volatile Thread thread;
    private volatile boolean ended;
    private long tick;

    /** Before this tick the selector has nothing to say that is worth its while. */
    private long selectAt;

    /** Whose step this is: its place in the roster, for storing a reference at every step would cost more. */
    private int running = NONE;

    private boolean bounced;
    private int bounces;
    private boolean interrupted;
    private Run main;

    /** The loop in whose task this one runs, and which waits for it; or null. */
    private Loop around;

    Loop(Settings settings) {
        this.settings = settings;
        this.ready = new ReadyQueue(settings.order());
        this.reactor = new Reactor(settings.provider(), this);
        this.offload = new Offload(settings.name(), settings.offload());
    }

    long now() {
        return settings.clock().nanoTime();
    }

    /** The task whose step this is, or null between steps. */
    Run running() {
        return roster.at(running);
    }

    /** The task whose step this is; there must be one. */
    Run runningFor(String operation) {
        Run run = running();
        if (run == null) throw new IllegalStateException(operation + " needs a task, and none runs just now.");
        return run;
    }

    /** Whether the present thread works for this loop. */
    boolean isHere() {
        Here here = Here.get();
        return here != null && here.loop() == this;
    }

    void checkHere(String operation) {
        if (isHere()) return;
        throw new IllegalStateException(operation + " was called on thread "
                + Thread.currentThread().getName() + ", which does not work for scheduler " + settings.name()
                + ". Submit a task that does it.");
    }

    // ---- starting and ending

    /** Runs a task and all that it starts; returns its outcome. */
    Object run(Run root) {
        if (main != null)
            throw new IllegalStateException("Scheduler " + settings.name() + " ran before. Build another one.");
        main = root;
        thread = Thread.currentThread();
        Here before = Here.set(new Here(this, null));
        around = before == null ? null : before.loop();
        Watchdog watchdog = settings.watchdog() == null ? null : Watchdog.start(this, settings.watchdog());
        try {
            root.claim(this);
            admit(root);
            turns();
            if (ending.stalled() != null) throw ending.stalled();
            return root.root.outcome();
        } finally {
            Here.set(before);
            if (watchdog != null) watchdog.end();
            end();
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private void end() {
        ended = true;
        for (Runnable left : inbox.close()) left.run(); // tasks that were never begun are given up as well
        offload.end();
        for (Run run : roster.all()) {
            if (run.takeAnnex() instanceof Annex annex && annex.future != null) {
                giveUp(annex.future);
            }
        }
        try {
            reactor.end();
        } catch (IOException nothingLeftToDo) {
            Settings.log("The selector could not be closed.", nothingLeftToDo);
        }
    }

    /** Tells who awaits a task from outside if it will not end; any thread. */
    void giveUpIfEnded(CompletableFuture<?> future) {
        if (ended) giveUp(future);
    }

    private static void giveUp(CompletableFuture<?> future) {
        future.completeExceptionally(new IllegalStateException("The scheduler ended before the task."));
    }

    /** Starts a task for the one that runs; the loop's thread. */
    void start(Run run) {
        run.claim(this);
        Run spawner = running();
        if (spawner != null) TaskLocal.inherit(spawner, run);
        admit(run);
    }

    /** Starts a task; any thread. */
    void submit(Run run) {
        boolean here = isHere();
        if (!here) checkWorld("Task " + run.root.name() + " was submitted");
        run.claim(this);
        if (here && !inbox.isRefusing()) {
            admit(run);
        } else if (here || !inbox.submit(() -> admit(run))) {
            run.disclaim();
            throw new IllegalStateException("Scheduler " + settings.name() + " has ended, or was told to.");
        }
    }

    private void admit(Run run) {
        if (settings.asWritten()) {
            run.leaf = new AsWritten<>(run.root);
            run.leaf.run = run;
        }
        roster.add(run);
        run.status = Run.READY;
        ready.add(run);
        if (run.cancelled) run.recheck();
    }

    // ---- turns

    private void turns() {
        while (!ending.isOver()) {
            if (ready.isEmpty()) {
                if (!awaitWork()) return;
            } else {
                poll();
            }
            for (int left = POLL_EVERY; left > 0 && !ready.isEmpty(); left--) {
                step(ready.take(tick++));
            }
        }
    }

    private void poll() {
        takeRequests();
        if (reactor.isOpen() && tick >= selectAt) select(0);
        wakePassed();
    }

    private void select(long nanos) {
        reactor.select(nanos);
        selectAt = tick + ready.size();
    }

    /** Does what other threads have asked for. */
    void takeRequests() {
        if (inbox.isEmpty()) return;
        for (Runnable request : inbox.drain()) request.run();
    }

    private void wakePassed() {
        if (timers.isEmpty()) return;
        long now = now();
        for (Timers.Deadline passed; (passed = timers.takePassed(now)) != null; ) passed.passed(this);
    }

    /** Nothing is ready: waits until something may be. False if nothing will ever be. */
    private boolean awaitWork() {
        takeRequests();
        if (!ready.isEmpty()) return true;
        if (roster.size() == 0) return !inbox.closeIfEmpty();
        boolean mayCome = outside > 0 && !settings.closedWorld();
        boolean ownTime = settings.clock() != SystemClock.INSTANCE;
        // A clock of its own may know of more than the deadlines: what is called in a simulation ends when it says so.
        boolean mayEnd = outside > 0 && ownTime;
        if (timers.isEmpty() && !reactor.hasWaiters() && !mayCome && !mayEnd) return ending.cancelStalled();
        long nanos = timers.isEmpty() ? -1 : Math.max(0, timers.nearest() - now());
        if (nanos != 0 && ownTime) {
            if (reactor.isOpen()) select(0);
            if (!ready.isEmpty() || reactor.sweepFallen()) return true;
            nanos = settings.clock().idle(nanos, mayCome);
            if (nanos < 0 && settings.closedWorld()) return reactor.sweepAll() || ending.cancelStalled();
        }
        awaitEvents(nanos);
        wakePassed();
        return true;
    }

    private void awaitEvents(long nanos) {
        try {
            boolean nothingCame = inbox.beginWaiting();
            if (reactor.isOpen()) {
                select(nothingCame ? nanos : 0);
            } else if (nothingCame && nanos > 0) {
                LockSupport.parkNanos(this, nanos);
            } else if (nothingCame && nanos < 0) {
                LockSupport.park(this);
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

    // ---- steps

    /** Runs a task to its next suspension: innermost call first, each result handed to the caller, on a flat stack. */
    private void step(Run run) {
        running = run.index;
        run.status = Run.RUNNING;
        immediates = 0;
        Resumable<?> call = run.leaf;
        do {
            call = advance(run, call);
        } while (call != null);
        running = NONE;
    }

    /** Runs one call until it suspends or ends; returns the one that is to go on in the same step, or null. */
    private Resumable<?> advance(Run run, Resumable<?> call) {
        depth = 0;
        Object given = call.outcome();
        try {
            if (!call.step()) {
                if (run.status != Run.RUNNING) return null;
                return bounced(run);
            }
        } catch (Throwable failure) {
            call.deliver(Failure.of(failure, call, given));
            if (run.status == Run.WAITING) run.stopWaiting();
        }
        Resumable<?> caller = call.handBack();
        if (caller == null) {
            finish(run, call.outcome());
        } else {
            run.leaf = caller;
        }
        return caller;
    }

    /** The task has suspended but waits for nothing: a call was too deep, and is to be run now. */
    private Resumable<?> bounced(Run run) {
        if (!bounced) throw new IllegalStateException("Suspended with nothing to wait for.");
        bounced = false;
        return run.leaf;
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
        running = NONE;
        run.leaf = run.root;
        roster.remove(run);
        run.waitsOn = null;
        Throwable unclear = end(run, outcome);
        run.setDone();
        Object annex = run.takeAnnex();
        settings.finished(run.root);
        boolean awaited = run.wakeJoiners(annex, outcome);
        Throwable failed = run.failure(outcome);
        TaskScope scope = annex instanceof Annex a ? a.memberOf : null;
        boolean told = scope != null && scope.ended(run, ((Annex) annex).place, failed, awaited);
        if (run == main) {
            if (outcome instanceof Failure failure) ending.rootFailed(run, failure.cause);
        } else if (failed != null && !awaited && !told) {
            settings.uncaught(run.root, failed);
        }
        if (annex instanceof Annex a && a.innermost != null) CancelScope.abandonAll(a);
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

    // ---- what tasks and other threads ask for

    /** The run of a task of this loop that is to be awaited, started if it has not been; null for one of another loop. */
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
            checkCanRun(owner, task);
            return null;
        }
        return target;
    }

    private void checkCanRun(Loop owner, Task<?> task) {
        for (Loop waiting = around; waiting != null; waiting = waiting.around) {
            if (waiting != owner) continue;
            throw new IllegalStateException("Task " + task.name() + " belongs to scheduler " + owner.settings.name()
                    + ", which cannot go on before scheduler " + settings.name()
                    + ", run by one of its tasks, has ended.");
        }
    }

    /** Any thread. */
    void requestCancel(Run run, Cancellation why) {
        if (isHere()) {
            run.cancelWith(why);
        } else {
            checkWorld("Task " + run.root.name() + " was cancelled");
            // A loop that has ended has no task to cancel.
            inbox.offer(() -> run.cancelWith(why));
        }
    }

    /** Something outside has come to its end; any thread. False if the loop has ended. */
    boolean fromOutside(Runnable arrival) {
        if (!isHere()) return inbox.offer(arrival);
        arrival.run();
        return true;
    }

    /** Asks the loop to end; any thread. */
    void shutDown(Duration grace) {
        long nanos = Resumable.nanos(grace);
        inbox.refuseTasks();
        inbox.offer(() -> ending.shutDown(main, nanos));
    }

    private void checkWorld(String what) {
        if (refusesThisThread()) throw (IllegalStateException) refusal(what).cause;
    }

    /** In a closed world nothing comes from other threads while the loop runs. */
    boolean refusesThisThread() {
        return settings.closedWorld() && thread != null && !isHere();
    }

    /** @param what a sentence without its end */
    Failure refusal(String what) {
        return new Failure(new IllegalStateException(what + " by thread "
                + Thread.currentThread().getName() + ", but scheduler " + settings.name()
                + " was built with closedWorld(true) and takes nothing from other threads."));
    }

    // ---- what others can see

    boolean rootHasFailed() {
        return main.isDone() && main.root.outcome() instanceof Failure;
    }

    Thread thread() {
        return thread;
    }

    /** Steps so far; on other threads, as of some moment ago. */
    long ticks() {
        return tick;
    }

    SchedulerStatistics statistics() {
        return new SchedulerStatistics(
                roster.size(), ready.size(), timers.size(), outside, reactor.waiting(), reactor.channels(), tick);
    }

    /** What the tasks are doing: exact on the loop's thread, on others what could be seen. */
    String dump() {
        return Dump.of(settings.name(), roster.all());
    }
}
