package io.yuzuri;

/**
 * The thread that runs a loop, and what it ran before: a loop may run in a task of another one, which then waits.
 *
 * <p>Law: whatever fails when it is taken, it can be left, and is then as it was. That there is no room for a watchdog
 * costs its reports only.
 */
final class Seat {
    private final Loop loop;
    private Here before;
    private Watchdog.Post post;
    private Loop watched;

    Seat(Loop loop) {
        this.loop = loop;
    }

    /** The present thread works for the loop from now on. */
    void take() {
        before = Here.get();
        Here.set(new Here(loop, null));
        post = loop.settings.watchdog() == null ? null : Watchdog.post();
        if (post == null) return;
        watched = post.loop();
        post.begin(loop);
    }

    /** It works for whom it worked before. */
    void leave() {
        try {
            Here.set(before);
            Pulse.SHARED.forget(loop);
        } catch (Throwable failure) {
            Log.error(Trouble.SEAT_NOT_LEFT, failure);
        }
        if (post != null) post.end(watched);
    }

    /** The loop in whose task this one runs, or null. */
    Loop around() {
        Here outer = before;
        return outer == null ? null : outer.loop();
    }

    /** A task of this loop may wait for one of another, unless that waits for this. */
    void checkCanRun(Loop owner, Task<?> task) {
        for (Loop waiting = around(); waiting != null; waiting = waiting.seat.around()) {
            if (waiting != owner) continue;
            throw new IllegalStateException("Task " + task.name() + " belongs to scheduler " + owner.settings.name()
                    + ", which cannot go on before scheduler " + loop.settings.name()
                    + ", run by one of its tasks, has ended.");
        }
    }
}
