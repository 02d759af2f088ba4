package io.yuzuri;

/**
 * Thrown to a task that wants to wait for a channel while another task waits for it in the same direction.
 *
 * <p>The message names both tasks. One may receive while another sends; two that receive must take turns.
 */
public class BusyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}
