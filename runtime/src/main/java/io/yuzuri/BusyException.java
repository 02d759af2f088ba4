package io.yuzuri;

/**
 * Thrown to a task that wants to use a channel, or a stream, while another task uses it in the same direction.
 *
 * <p>The message names both tasks. One may receive while another sends; two that receive must take turns.
 */
public class BusyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * For streams of one's own.
     *
     * @param message names both tasks
     */
    public BusyException(String message) {
        super(message);
    }
}
