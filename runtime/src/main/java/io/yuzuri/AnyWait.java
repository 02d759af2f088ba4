package io.yuzuri;

import java.util.Arrays;

/**
 * What a task waits for in {@link Yield#any}: several things at once, of which it takes none.
 *
 * <p>A task has one, made for its first such wait and used for all that follow, so that a round costs no memory. While
 * it waits, each of the things knows a {@link Branch} of it; whichever comes first wakes the task, and then all forget
 * it. Nothing can come between: what wakes a task and what it then does is one stretch without suspension.
 */
final class AnyWait implements Wait {
    /** After so many answers that needed no wait, the selector is asked. */
    private static final int LOOK_EVERY = 64;

    private static final Branch[] NONE = {};

    final Run run;
    private Branch[] branches = NONE;
    private int size;

    /** Where to begin to look: behind what came last, so that each has its turn. */
    private int next;

    private int answers;

    /** The nearest instant of those that are waited for, if there is one; and whose it is. */
    private long instant;

    private Branch timed;

    AnyWait(Run run) {
        this.run = run;
    }

    /** The place of one that is there now; or -1, and the task, which runs, waits. */
    int begin(Waitable[] things) {
        boolean looks = answers + 1 >= LOOK_EVERY;
        int place = looks ? -1 : first(things, false);
        if (place < 0) {
            try {
                place = observe(things, looks);
            } catch (Throwable failure) {
                release();
                throw failure;
            }
        }
        if (place < 0) {
            answers = 0;
            run.waitsOn = this;
            run.status = Run.WAITING;
        } else {
            answers = looks ? 1 : answers + 1;
            next = place + 1;
        }
        return place;
    }

    /** The place of the first, from where it is to be looked on, that has fired or is ready; -1 if there is none. */
    private int first(Waitable[] things, boolean fired) {
        int at = next < things.length ? next : 0;
        for (int left = things.length; left > 0; left--) {
            if (fired ? branches[at].fired : things[at].isReady(run)) return at;
            at = at + 1 == things.length ? 0 : at + 1;
        }
        return -1;
    }

    /** Leaves word with all of them, and looks once more, channels first: if it is time, the selector is asked. */
    private int observe(Waitable[] things, boolean looks) {
        reserve(things.length);
        boolean hasChannels = false;
        for (int at = 0; at < things.length; at++) {
            Branch branch = branches[at];
            branch.thing = things[at];
            size = at + 1;
            things[at].observe(branch);
            hasChannels |= branch.at instanceof Slot;
        }
        if (looks && hasChannels) run.loop.reactor.select(0);
        int place = first(things, true);
        if (place < 0) place = first(things, false);
        if (place >= 0) {
            release();
        } else if (timed != null) {
            run.loop.timers.add(run, instant);
        }
        return place;
    }

    private void reserve(int most) {
        if (most <= branches.length) return;
        Branch[] more = Arrays.copyOf(branches, Math.max(2, most));
        for (int place = branches.length; place < more.length; place++) more[place] = new Branch(this, place);
        branches = more;
    }

    /** One of the things comes at an instant. */
    void until(Branch branch, long at) {
        if (timed != null && at - instant >= 0) return;
        instant = at;
        timed = branch;
    }

    /** The nearest instant has passed. */
    void passed() {
        fire(timed);
    }

    /** One of the things has come: if the task waits, it goes on; if not yet, it will not wait. */
    void fire(Branch branch) {
        if (!run.isWaitingFor(this)) {
            branch.fired = branch.isBegun();
            return;
        }
        run.loop.wake(run, branch.answer);
        next = branch.place + 1;
        release();
    }

    private void release() {
        for (int at = 0; at < size; at++) {
            Branch branch = branches[at];
            branch.thing.forget(branch);
            branch.thing = null;
            branch.at = null;
            branch.fired = false;
        }
        size = 0;
        timed = null;
        run.loop.timers.remove(run);
    }

    @Override
    public void forget(Run cancelled) {
        release();
    }

    @Override
    public String describe(Run waiting) {
        StringBuilder text = new StringBuilder("waits for any of");
        Branch[] present = branches;
        for (int at = 0; at < Math.min(size, present.length); at++) {
            Waitable thing = present[at].thing;
            if (thing == null) break; // it has been woken since, and another thread asks
            text.append(at == 0 ? ": " : "; ").append(thing.describe());
        }
        return text.toString();
    }
}
