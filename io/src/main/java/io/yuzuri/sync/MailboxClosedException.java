package io.yuzuri.sync;

/** Thrown to a task that sends to a closed {@link Mailbox}, or receives from one in which nothing is left. */
public class MailboxClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MailboxClosedException(String message) {
        super(message);
    }
}
