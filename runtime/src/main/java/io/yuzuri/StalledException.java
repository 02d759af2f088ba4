package io.yuzuri;

/**
 * Thrown by a scheduler whose tasks wait for one another and for nothing else: no task is ready, and no deadline, channel
 * or other thread could wake one.
 *
 * <p>The tasks are cancelled before it is thrown.
 */
public class StalledException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** What {@link #dump()} returns. */
    private final String dump;

    StalledException(String dump) {
        super("Tasks are left with nothing that could wake them.\n" + dump);
        this.dump = dump;
    }

    /**
     * The tasks that were left.
     *
     * @return what {@link Scheduler#dump()} returned before they were cancelled
     */
    public String dump() {
        return dump;
    }
}
