package io.yuzuri;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * A scheduler's run loop: decides who runs.
 *
 * <p>Laws: everything happens on the loop's thread, or on the thread of the one task that has the baton; other threads
 * only put requests into the {@link Inbox}. One step of a task counts as one tick, whatever calls return in it.
 * Channels, the clock and the inbox are polled when nothing is ready, at least every {@value Pace#MOST} ticks, and when
 * time has passed ({@link Pace}, {@link Pulse}); channels before the clock, so that data that has come beats a deadline
 * that has passed. If more tasks are ready than that, channels are asked once in a turn of all of them: they say again
 * what they said before.
 */
final class Loop {
    /** How many steps there may be between two looks around. */
    static final int POLL_EVERY = Pace.MOST;

    private static final int NONE = -1;

    /** How deep coroutines call each other on the Java stack before the loop takes over. */
    static final int DEPTH = 256;

    /** How many operations in a row may find what they need at once. */
    static final int IMMEDIATES = 64;

    /** So many may though time has passed: what has only just begun is not what it was spent on. */
    private static final int FEW = 4;

    /** How many calls of coroutines may be under way in one task. */
    private static final int DEEPEST = 1_000_000;

    /** Calls beyond the Java stack's share between two looks at how deep they are. */
    private static final int BOUNCES_UNCHECKED = 1_024;

    final ReadyQueue ready;
    final Timers timers = new Timers();
    final Reactor reactor;
    final Settings settings;
    final Offload offload;
    final Roster roster;
    final Spare spare = new Spare();
    final Ending ending = new Ending(this);
    final Admission admission;
    private final Finishing finishing = new Finishing(this);
    final Seat seat = new Seat(this);
    final Stages stages = new Stages();

    /** What its tasks carry; null for nothing. */
    private final Carried carried;

    private final Pace pace;

    /** Whether time has passed at which the loop should look around. */
    volatile boolean due;

    /** Whether it has been at work for longer than a moment; and whether the pulse has ever been asked for. */
    volatile boolean busy;

    boolean pulsed;

    /** Tasks that wait for something outside. */
    int outside;

    /** Calls of coroutines on the Java stack. */
    int depth;

    /** Operations of the running step that found what they needed at once. */
    int immediates;

    final Inbox inbox = new Inbox(this::wakeUp);
    private volatile Thread thread;
    private volatile boolean ended;
    private long tick;

    /** Before this tick the selector has nothing to say that is worth its while. */
    private long selectAt;

    /** Whose step this is: its place in the roster, for storing a reference at every step would cost more. */
    private int running = NONE;

    /** What the watchdog has seen of it. */
    Watchdog.Sight sight;

    private boolean bounced;
    private int bounces;
    private boolean interrupted;
    private Run main;
    private RandomGenerator random;

    /** When the clock was last read. */
    private long now;

    Loop(Settings settings) {
        this.settings = settings;
        this.pace = new Pace(settings);
        this.carried = settings.carried();
        this.ready = new ReadyQueue(settings.order());
        this.roster = new Roster(ready);
        this.admission = new Admission(this);
        this.reactor = new Reactor(settings.provider(), this);
        this.offload = new Offload(settings.name(), settings.offload());
    }

    /** The time; while the loop ends because it cannot go on, a clock that fails stands still. */
    long now() {
        try {
            return now = settings.clock().nanoTime();
        } catch (Throwable failure) {
            if (ending.isBroken()) return now;
            throw failure;
        }
    }

    /** Where its tasks' chance comes from. */
    RandomGenerator random() {
        if (random == null) random = Objects.requireNonNull(settings.random().get(), "random");
        return random;
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
        if (main != null) {
            throw new IllegalStateException("Scheduler " + settings.name() + " ran before. Build another one.");
        }
        main = root;
        thread = Thread.currentThread();
        try {
            seat.take();
            root.claim(this);
            if (carried != null) carried.begin(root);
            ready.begin(root, null);
            admission.admit(root, null);
            turnsToTheEnd();
            ending.rethrow(root);
            return root.root.outcome();
        } finally {
            seat.leave();
            end();
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /** Whatever the loop itself fails with, its tasks come to their ends. */
    private void turnsToTheEnd() {
        for (; ; ) {
            try {
                turns();
                return;
            } catch (Throwable broken) {
                Run stuck = running();
                running = NONE;
                if (!ending.broken(broken, stuck)) return;
            }
        }
    }

    /** No step of it fails: whatever is full or broken, the next one is taken. */
    private void end() {
        ended = true;
        finishing.giveUpAll();
        for (Inbox.Request left; (left = inbox.closeOrTake()) != null; ) {
            attempt(left); // tasks that were never begun are given up as well
        }
        finishing.giveUpAll();
        offload.end();
        reactor.end();
    }

    /** Tells who awaits a task from outside if it will not end; any thread. */
    void giveUpIfEnded(CompletableFuture<?> future) {
        if (ended) Finishing.giveUp(future);
    }

    // ---- turns

    private void turns() {
        if (!ending.isBroken()) {
            takeRequests();
            wakePassed();
        }
        for (; ; ) {
            Run last = steps(pace.steps());
            if (ending.isOver()) return;
            if (ready.broken() != null && !ending.isBroken()) throw Failure.rethrow(ready.broken());
            if (!ready.isEmpty()) {
                poll(last);
            } else if (!awaitWork()) {
                return;
            }
        }
    }

    /**
     * So many at most; returns whose step was the last, or null. A method of its own, which the JIT compiler makes one
     * loop of; the flag comes before the queue, whose fields else were read again behind it.
     */
    private Run steps(int most) {
        if (carried != null) return carryingSteps(most);
        Run last = null;
        for (int left = most; left > 0 && !due && !ready.isEmpty(); left--) {
            last = ready.take(tick++);
            step(last);
        }
        return last;
    }

    private Run carryingSteps(int most) {
        Run last = null;
        for (int left = most; left > 0 && !due && !ready.isEmpty(); left--) {
            last = ready.take(tick++);
            carryingStep(last);
        }
        return last;
    }

    /**
     * Channels are asked before deadlines, and those that have passed by then are told. What came during a long step
     * goes before the task whose step it was: else that one would have a second step before what came in its first.
     */
    private void poll(Run last) {
        if (pace.isFixed()) {
            look();
            wakePassed();
            return;
        }
        boolean isDue = due;
        if (busy && !isDue && pace.isSteady() && timers.isEmpty()) {
            look(); // what time it is, the pulse will say
            return;
        }
        long at = now();
        if (isDue) due = false;
        boolean looks = pace.looksAround(at, isDue);
        if (!busy && (isDue || pace.needsPulse())) Pulse.SHARED.watch(this);
        if (!looks) return;
        int place = ready.size() - 1;
        look();
        wakePassed(at);
        if (pace.wasLong()) ready.toTheEnd(place, last);
    }

    private void look() {
        takeRequests();
        if (reactor.isOpen() && tick >= selectAt) select(0);
    }

    private void select(long nanos) {
        reactor.select(nanos);
        selectAt = ready.size() > POLL_EVERY ? endOfTurn() : tick;
    }

    /** The tick at which each task that is ready now has had a step. */
    long endOfTurn() {
        return tick + ready.size();
    }

    /** Does what other threads have asked for, but not what they ask for meanwhile. */
    void takeRequests() {
        if (inbox.isEmpty()) return;
        for (int left = inbox.size(); left > 0; left--) attempt(inbox.take());
    }

    /** No request takes another one with it. */
    private static void attempt(Inbox.Request request) {
        try {
            request.carryOut();
        } catch (Throwable failure) {
            Log.error(Trouble.REQUEST_FAILED, failure);
        }
    }

    private void wakePassed() {
        if (!timers.isEmpty()) wakePassed(now());
    }

    private void wakePassed(long now) {
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
        if (busy) busy = false;
        awaitEvents(nanos);
        if (pace.isFixed()) {
            wakePassed();
        } else {
            long at = now();
            pace.idled(at);
            wakePassed(at);
        }
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

    /** A step with what the task carries; its end is told with that, too. */
    private void carryingStep(Run run) {
        carried.restore(run);
        try {
            step(run);
        } finally {
            carried.suspend(run);
        }
    }

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
        try {
            if (!call.step()) {
                if (run.status != Run.RUNNING) return null;
                return bounced(run);
            }
        } catch (Throwable failure) {
            call.deliver(spare.of(failure, run));
            if (run.status == Run.WAITING) run.stopWaiting();
            run.status = Run.RUNNING;
        }
        Resumable<?> caller = call.handBack();
        if (caller == null) {
            running = NONE;
            finishing.finish(run, call.outcome());
        } else {
            run.leaf = caller;
        }
        return caller;
    }

    /** Whether the next operation that moves bytes lets the others run. */
    boolean givesWayNext() {
        return immediates + 1 >= IMMEDIATES || immediates >= FEW && due;
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

    /** A waiting task gets what it waited for, or a {@link Failure}. All or nothing happens. */
    void wake(Run run, Object result) {
        Resumable<?> leaf = run.leaf;
        ready.add(run);
        leaf.value = result;
        run.status = Run.READY;
        if (run.waitsOn != null) run.waitsOn = null;
    }

    // ---- what tasks and other threads ask for

    /**
     * The run of a task of this loop that is to be awaited, started if it has not been; null for one of another loop.
     */
    Run awaited(Run by, Task<?> task) {
        Run target = Objects.requireNonNull(task, "task").run();
        if (target == by) throw new IllegalStateException("Task " + task.name() + " cannot await itself.");
        Loop owner;
        while ((owner = target.owner()) == null) admission.startIfFree(target);
        if (owner != this && !target.isDone()) {
            seat.checkCanRun(owner, task);
            return null;
        }
        return target;
    }

    /** Any thread. */
    void requestCancel(Run run, Cancellation why) {
        if (isHere()) {
            run.cancelWith(why);
        } else {
            checkWorld("Task " + run.root.name() + " was cancelled");
            // A loop that has ended has no task to cancel.
            inbox.offer(Inbox.request(() -> run.cancelWith(why)));
        }
    }

    /** Something outside has come to its end; any thread. False if the loop has ended. */
    boolean fromOutside(Inbox.Request arrival) {
        if (!isHere()) return inbox.offer(arrival);
        arrival.carryOut();
        return true;
    }

    /** Asks the loop to end; any thread. */
    void shutDown(Duration grace) {
        long nanos = Resumable.nanos(grace);
        inbox.refuseTasks();
        inbox.offer(Inbox.request(() -> ending.shutDown(main, nanos)));
    }

    void checkWorld(String what) {
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

    boolean hasEnded() {
        return ended;
    }

    boolean isMain(Run run) {
        return run == main;
    }

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
