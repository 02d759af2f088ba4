package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.TaskCancelled;
import io.yuzuri.WaitQueue;
import io.yuzuri.Yield;
import java.util.ArrayDeque;

/**
 * Tasks in line, each with what it brings: an element to hand over, a number of permits to get.
 *
 * <p>A {@link WaitQueue} does not say what the first in it wants; so here each task waits in a queue of its own. A
 * queue that is empty is that of a task which was cancelled: it is passed over, and thrown away before such places are
 * the greater part.
 *
 * @param <B> what a task brings; not null
 * @param <A> what it is answered
 */
final class Line<B, A> {
    record Place<B, A>(B brought, WaitQueue<A> turn) {
        boolean isLeft() {
            return turn.isEmpty();
        }
    }

    private final ArrayDeque<Place<B, A>> places = new ArrayDeque<>(1);

    private final String what;

    /** How many have left their places since those were last looked for. */
    private int left;

    Line() {
        this("in line");
    }

    /** @param what for dumps, behind "waits" */
    Line(String what) {
        this.what = what;
    }

    /** Waits at the end of the line until {@link #serve} comes to this task; suspends, always. */
    @Coroutine
    A await(B brought) {
        Place<B, A> place = new Place<>(brought, new WaitQueue<>(() -> what));
        places.add(place);
        try {
            return Yield.await(place.turn());
        } catch (TaskCancelled cancelled) {
            leave();
            throw cancelled;
        }
    }

    /** What the first in line has brought; null if nobody waits. */
    B first() {
        for (Place<B, A> place; (place = places.peek()) != null; places.remove()) {
            if (!place.isLeft()) return place.brought();
        }
        return null;
    }

    /** Wakes the first in line with an answer: what it had brought; null if nobody waits. */
    B serve(A answer) {
        for (Place<B, A> place; (place = places.peek()) != null; ) {
            boolean waits = place.turn().wakeOne(answer); // refuses another thread: the place stays
            places.remove();
            if (waits) return place.brought();
        }
        return null;
    }

    /** How many wait; looks at all of them. */
    int size() {
        int size = 0;
        for (Place<B, A> place : places) {
            if (!place.isLeft()) size++;
        }
        return size;
    }

    /** How many places there are, those of tasks that have left among them. */
    int length() {
        return places.size();
    }

    private void leave() {
        if (++left <= places.size() / 2) return;
        places.removeIf(Place::isLeft);
        left = 0;
    }
}
