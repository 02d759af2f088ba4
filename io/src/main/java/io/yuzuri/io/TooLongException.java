package io.yuzuri.io;

import java.io.IOException;

/** Thrown when a line, or what a delimiter ends, is longer than the reader was willing to take. */
public class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(String message) {
        super(message);
    }
}
