package io.yuzuri.sync;

/** Thrown to a subscriber of a {@link Broadcast} that was too slow, once for each gap: what comes next is behind it. */
public class MissedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final long count;

    MissedException(long count) {
        super("The subscriber was too slow, and has missed " + count + (count == 1 ? " element." : " elements."));
        this.count = count;
    }

    /**
     * How many elements were missed.
     *
     * @return 1 or more
     */
    public long count() {
        return count;
    }
}
