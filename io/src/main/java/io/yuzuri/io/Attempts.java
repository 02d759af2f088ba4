package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.TaskScope;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.WaitQueue;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Connects to one of several addresses: begins with the first, and beside it with the next as soon as one has failed or
 * has said nothing for a while. The first that is connected is taken, and the others are given up (RFC 8305, "Happy
 * Eyeballs").
 */
final class Attempts {
    /** How long an attempt may say nothing before the next one begins (RFC 8305, section 5). */
    static final Duration DELAY = Duration.ofMillis(250);

    /** How long one may, where nothing can be done beside it. */
    static final Duration SHARE = Duration.ofSeconds(1);

    private static final Duration NO_LIMIT = Duration.ofDays(365);

    final List<ConnectException> failures = new ArrayList<>();

    /** Woken when an attempt has ended. */
    final WaitQueue<Void> changed = new WaitQueue<>(() -> "for one of several attempts to connect");

    /** The one that is taken, or null. */
    SocketChannel connected;

    int running;

    /** The first that is connected; null if none can be. */
    @Coroutine
    SocketChannel first(List<InetSocketAddress> addresses) throws IOException {
        try (TaskScope scope = TaskScope.open()) {
            for (InetSocketAddress address : addresses) {
                int failed = failures.size();
                running++;
                scope.spawn(AttemptsTasks.attempt(this, address));
                Timeout delay = Timeout.after(DELAY);
                try (delay) {
                    while (connected == null && failures.size() == failed) Yield.await(changed);
                } catch (TaskTimeout late) {
                    if (late.timeout() != delay) throw late;
                }
                if (connected != null) break;
            }
            while (connected == null && running > 0) Yield.await(changed);
        } catch (Throwable failure) {
            if (connected != null) Sockets.close(connected, failure);
            throw failure;
        }
        return connected;
    }

    /** The same on a thread that runs no scheduler: all but the last one have a second each. */
    @Coroutine
    SocketChannel oneByOne(List<InetSocketAddress> addresses) throws IOException {
        for (int i = 0; i < addresses.size() && connected == null; i++) {
            Timeout share = Timeout.after(i + 1 < addresses.size() ? SHARE : NO_LIMIT);
            try (share) {
                attempt(addresses.get(i));
            } catch (TaskTimeout late) {
                if (late.timeout() != share) throw late;
                failures.add(Sockets.silent(addresses.get(i)));
            }
        }
        return connected;
    }

    @Coroutine
    void attempt(InetSocketAddress address) {
        try {
            SocketChannel channel = Io.connect(address);
            if (connected == null) {
                connected = channel;
            } else {
                Yield.close(channel);
            }
        } catch (ConnectException failure) {
            failures.add(failure);
        } catch (IOException failure) {
            failures.add(Sockets.failed(address, failure));
        } catch (UnsupportedOperationException | UnsupportedAddressTypeException unsupported) {
            failures.add(Sockets.unsupported(address, unsupported)); // a family that this system does not have
        } finally {
            running--;
            changed.wakeAll(null);
        }
    }
}
