package io.yuzuri;

import java.nio.channels.IllegalBlockingModeException;

/** An {@link IllegalBlockingModeException} that says what to do. */
final class BlockingModeException extends IllegalBlockingModeException {
    private static final long serialVersionUID = 1L;

    /** What {@link #getMessage()} returns. */
    private final String message;

    BlockingModeException(String channel) {
        this.message = channel + " is in blocking mode. Call configureBlocking(false) on it first.";
    }

    @Override
    public String getMessage() {
        return message;
    }
}
