package io.yuzuri;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A task's wait for something that happens outside of its scheduler: work that was handed to other threads, or a
 * completion stage.
 *
 * <p>Law: the answer, the suspension and a cancellation come in any order and from several threads; each finds out by
 * one exchange of the state who has been there before, and whoever comes second acts.
 */
class Outside extends Inbox.Request implements Wait {
    /** For answers with which nothing is to be done. */
    static final Consumer<Object> DROPPED = answer -> {};

    private static final int BEGUN = 0;
    private static final int WAITING = 1;
    private static final int ABANDONED = 2;
    private static final int ANSWERED = 3;

    private final AtomicInteger state = new AtomicInteger(BEGUN);
    private final Run run;
    final Loop loop;
    private final String what;

    /**
     * Gets an answer, or a {@link Failure}, that comes when nobody waits any more; null if the wait cannot be
     * cancelled.
     */
    private final Consumer<Object> abandoned;

    private Object answer;

    /** If the task waits for other things too; else null. */
    private Branch branch;

    /** @param what for dumps, behind "waits for" */
    Outside(Run run, String what, Consumer<Object> abandoned) {
        this.run = run;
        this.loop = run.loop;
        this.what = what;
        this.abandoned = abandoned;
    }

    /** Says how it ended, once, with a result or a {@link Failure}; any thread. If this throws, it is not said. */
    final void answer(Object given) {
        answer = loop.refusesThisThread() ? loop.refusal(what + " was answered") : given;
        int before = state.getAndSet(ANSWERED);
        try {
            if (before == WAITING && loop.fromOutside(this)) return;
        } catch (Throwable failure) {
            state.set(before);
            throw failure;
        }
        if (before != BEGUN) abandon();
    }

    final boolean isAnswered() {
        return state.get() == ANSWERED;
    }

    /** Begins to wait. False if the answer is there already. */
    final boolean await() {
        if (!state.compareAndSet(BEGUN, WAITING)) return false;
        loop.outside++;
        run.waitsOn = this;
        run.status = Run.WAITING;
        return true;
    }

    /** Begins to wait among other things. False if the answer is there already. */
    final boolean observe(Branch told) {
        branch = told;
        if (!state.compareAndSet(BEGUN, WAITING)) return false;
        loop.outside++;
        return true;
    }

    /** The answer that was there already. */
    final Object answered() {
        return answer;
    }

    /** The loop has time for the answer. */
    @Override
    final void carryOut() {
        if (branch != null) {
            if (branch.at == this) branch.fire();
        } else if (run.isWaitingFor(this)) {
            loop.wake(run, answer);
            loop.outside--;
            run.waitsOn = this; // until it runs: if it never does, the answer has still somewhere to go
        } else if (abandoned != DROPPED) {
            try {
                loop.offload.execute(this::abandon);
            } catch (Throwable noThread) {
                abandon(); // late is better than lost
            }
        }
    }

    /** The task is not run any more, whether it waits or has just been woken. */
    final void giveUp(Run given) {
        if (given.status == Run.WAITING) {
            given.stopWaiting();
        } else if (given.status == Run.READY) {
            given.waitsOn = null;
            abandon();
        }
    }

    /** Nobody will wait after all: what has come, or comes, goes to whoever is there for that. */
    final void drop() {
        if (state.getAndSet(ABANDONED) == ANSWERED) abandon();
    }

    private void abandon() {
        if (abandoned == null) return;
        try {
            abandoned.accept(answer);
        } catch (Throwable failure) {
            Log.error(Trouble.ANSWER_NOT_HANDLED, failure);
        }
    }

    @Override
    public boolean isCancellable() {
        return abandoned != null;
    }

    @Override
    public void forget(Run cancelled) {
        loop.outside--;
        state.compareAndSet(WAITING, ABANDONED);
    }

    @Override
    public String describe(Run waiting) {
        return "waits for " + what;
    }
}
