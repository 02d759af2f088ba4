package io.yuzuri;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A task's wait for a blocking call: one that has not begun is taken back when the task is cancelled. */
final class CallWait extends Outside {
    private final Offload offload;

    /** What is handed to another thread. */
    final Runnable call = this::call;

    /** Taken by whoever comes first: the thread that does it, or the cancellation. */
    private final AtomicReference<BlockingCall<?, ?>> work;

    CallWait(Run run, String what, BlockingCall<?, ?> work, Consumer<Object> abandoned) {
        super(run, what, abandoned);
        this.offload = run.loop.offload;
        this.work = new AtomicReference<>(work);
    }

    private void call() {
        BlockingCall<?, ?> taken = work.getAndSet(null);
        if (taken != null) answer(Offload.outcome(taken));
    }

    @Override
    public boolean isCancellable() {
        return super.isCancellable() || work.getAndSet(null) != null;
    }

    @Override
    public void forget(Run cancelled) {
        super.forget(cancelled);
        work.set(null);
        try {
            offload.remove(call);
        } catch (Throwable full) {
            // Then it is found to be taken when its turn comes.
        }
    }
}
