package io.yuzuri;

/** Thrown to who puts into a closed {@link Inlet}, or receives from one in which nothing is left. */
public class InletClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    InletClosedException(String message) {
        super(message);
    }
}
