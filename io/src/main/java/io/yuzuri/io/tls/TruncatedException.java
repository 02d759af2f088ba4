package io.yuzuri.io.tls;

import javax.net.ssl.SSLException;

/**
 * Thrown when a connection ends without the peer having said so: what it sent last may be missing, by chance or because
 * somebody cut it off.
 */
public class TruncatedException extends SSLException {
    private static final long serialVersionUID = 1L;

    TruncatedException(String message) {
        super(message);
    }
}
