package io.yuzuri.sync;

/** Thrown to a task that sends to a closed {@link Broadcast}, or receives from a subscription that has ended. */
public class BroadcastClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    BroadcastClosedException(String message) {
        super(message);
    }
}
