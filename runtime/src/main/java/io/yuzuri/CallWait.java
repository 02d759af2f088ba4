package io.yuzuri;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A task's wait for a blocking call: one that has not begun is taken back when the task is cancelled. */
final class CallWait extends Outside {

    /**
     * What is handed to another thread: the wait, taken by whoever comes first, the thread that does the work or the
     * cancellation. An executor that does not give it back holds nothing of a task that was cancelled.
     */
    private static final class Handed extends AtomicReference<CallWait> implements Runnable {
        private static final long serialVersionUID = 1L;

        @Override
        public void run() {
            CallWait taken = getAndSet(null);
            if (taken != null) taken.answer(Offload.outcome(taken.work));
        }
    }

    private final Offload offload;
    private final BlockingCall<?, ?> work;
    private final Handed handed = new Handed();

    CallWait(Run run, String what, BlockingCall<?, ?> work, Consumer<Object> abandoned) {
        super(run, what, abandoned);
        this.offload = run.loop.offload;
        this.work = work;
        handed.set(this);
    }

    /** What another thread is to do. */
    Runnable call() {
        return handed;
    }

    @Override
    public boolean isCancellable() {
        return super.isCancellable() || handed.getAndSet(null) != null;
    }

    @Override
    public void forget(Run cancelled) {
        super.forget(cancelled);
        handed.set(null);
        try {
            offload.remove(handed);
        } catch (Throwable full) {
            // Then it is found to be taken when its turn comes.
        }
    }
}
