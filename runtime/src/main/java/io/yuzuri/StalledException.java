package io.yuzuri;

/**
 * Thrown by a scheduler that ended although tasks were left.
 *
 * <p>Either they waited for one another and for nothing else: no task was ready, and no deadline, channel or other
 * thread could wake one. Or they were cancelled, again and again, and did not end. They are cancelled before it is
 * thrown.
 */
public class StalledException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** What {@link #dump()} returns. */
    private final String dump;

    private StalledException(String message, String dump) {
        super(message + "\n" + dump);
        this.dump = dump;
    }

    static StalledException waiting(String dump) {
        return new StalledException("Tasks are left with nothing that could wake them.", dump);
    }

    static StalledException defying(String dump) {
        return new StalledException(
                "Tasks are left that were cancelled and did not end: let TaskCancelled pass, and bound clean-up that waits.",
                dump);
    }

    /**
     * The tasks that were left.
     *
     * @return what {@link Scheduler#dump()} returned then
     */
    public String dump() {
        return dump;
    }
}
