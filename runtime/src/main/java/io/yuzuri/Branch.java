package io.yuzuri;

/** One of the things that a task waits for in {@link AnyWait}: its place, and where it has left word. */
final class Branch {
    /** The wait that it is a part of. */
    final AnyWait any;

    /** Which of the things it is, from 0. */
    final int place;

    /** The same, for who waits: made beforehand. */
    final Integer answer;

    /** The thing, or null while nothing is waited for. */
    Waitable thing;

    /** Whether the thing has come while the task did not wait yet. */
    boolean fired;

    /** What the thing keeps for this wait: a slot, a list, a wait for something outside. */
    Object at;

    /** Neighbours in a list of {@link Branches}, and whether it is in one. */
    Branch before;

    Branch behind;
    boolean isLinked;

    Branch(AnyWait any, int place) {
        this.any = any;
        this.place = place;
        this.answer = place;
    }

    /** Whether its task is about to wait, and so has only to be told. */
    boolean isBegun() {
        return thing != null && any.run.status == Run.RUNNING;
    }

    /** The thing has come, or may have: the task looks. Runs nobody's code, and needs no room. */
    void fire() {
        any.fire(this);
    }
}
