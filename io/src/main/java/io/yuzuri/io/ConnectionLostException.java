package io.yuzuri.io;

import java.io.IOException;
import java.net.SocketException;

/**
 * Thrown when a stream is read or written whose other end is gone: it reset the connection, vanished, or closed its end
 * of a pipe.
 *
 * <p>The system says the same thing in several ways: after a reset, a read says "Connection reset" and a write says
 * "Broken pipe", as another type. The cause has its words. Nothing can be done with the channel but to close it.
 */
public class ConnectionLostException extends SocketException {
    private static final long serialVersionUID = 1L;

    ConnectionLostException(String message, IOException cause) {
        super(message);
        initCause(cause);
    }
}
