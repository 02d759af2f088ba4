package io.yuzuri.processor.programs;

import io.yuzuri.Resumable;
import io.yuzuri.Task;

/** A task that cancels another one. */
final class Canceller extends Resumable<Void> {
    private final Task<?> target;

    Canceller(Task<?> target) {
        this.target = target;
    }

    @Override
    protected boolean step() {
        target.cancel();
        return done(null);
    }

    @Override
    protected Void asWritten() {
        target.cancel();
        return null;
    }
}
