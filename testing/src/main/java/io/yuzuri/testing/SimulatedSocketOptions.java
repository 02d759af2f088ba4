package io.yuzuri.testing;

import static java.net.StandardSocketOptions.IP_MULTICAST_LOOP;
import static java.net.StandardSocketOptions.IP_MULTICAST_TTL;
import static java.net.StandardSocketOptions.IP_TOS;
import static java.net.StandardSocketOptions.SO_BROADCAST;
import static java.net.StandardSocketOptions.SO_KEEPALIVE;
import static java.net.StandardSocketOptions.SO_LINGER;
import static java.net.StandardSocketOptions.SO_RCVBUF;
import static java.net.StandardSocketOptions.SO_REUSEADDR;
import static java.net.StandardSocketOptions.SO_REUSEPORT;
import static java.net.StandardSocketOptions.SO_SNDBUF;
import static java.net.StandardSocketOptions.TCP_NODELAY;

import java.net.SocketOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The options of one socket. Buffer sizes, lingering and shared ports mean something here; the others are remembered.
 */
final class SimulatedSocketOptions {
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_LINGER = 65_535;

    private final Map<SocketOption<?>, Object> values = new LinkedHashMap<>();

    private SimulatedSocketOptions() {}

    static SimulatedSocketOptions ofStream() {
        return new SimulatedSocketOptions()
                .supporting(SO_SNDBUF, BUFFER)
                .supporting(SO_RCVBUF, BUFFER)
                .supporting(SO_KEEPALIVE, false)
                .supporting(SO_REUSEADDR, false)
                .supporting(SO_REUSEPORT, false)
                .supporting(SO_LINGER, -1)
                .supporting(TCP_NODELAY, false)
                .supporting(IP_TOS, 0);
    }

    static SimulatedSocketOptions ofListener() {
        return new SimulatedSocketOptions()
                .supporting(SO_RCVBUF, BUFFER)
                .supporting(SO_REUSEADDR, true)
                .supporting(SO_REUSEPORT, false);
    }

    static SimulatedSocketOptions ofDatagrams() {
        return new SimulatedSocketOptions()
                .supporting(SO_SNDBUF, BUFFER)
                .supporting(SO_RCVBUF, BUFFER)
                .supporting(SO_REUSEADDR, false)
                .supporting(SO_REUSEPORT, false)
                .supporting(SO_BROADCAST, false)
                .supporting(IP_TOS, 0)
                .supporting(IP_MULTICAST_TTL, 1)
                .supporting(IP_MULTICAST_LOOP, true);
    }

    private <T> SimulatedSocketOptions supporting(SocketOption<T> option, T value) {
        values.put(option, value);
        return this;
    }

    Set<SocketOption<?>> supported() {
        return Collections.unmodifiableSet(values.keySet());
    }

    <T> T get(SocketOption<T> option) {
        return option.type().cast(values.get(checkSupported(option)));
    }

    <T> void set(SocketOption<T> option, T value) {
        checkSupported(option);
        if (!option.type().isInstance(value)) throw new IllegalArgumentException("Invalid value '" + value + "'");
        values.put(option, value instanceof Integer number ? checkRange(option, number) : value);
    }

    private static int checkRange(SocketOption<?> option, int value) {
        if ((option == SO_SNDBUF || option == SO_RCVBUF) && value < 0) {
            throw new IllegalArgumentException("Invalid send/receive buffer size");
        }
        if ((option == IP_TOS || option == IP_MULTICAST_TTL) && (value < 0 || value > 255)) {
            throw new IllegalArgumentException("Invalid " + option + " value");
        }
        return option == SO_LINGER ? Math.max(-1, Math.min(value, LONGEST_LINGER)) : value;
    }

    private <T> SocketOption<T> checkSupported(SocketOption<T> option) {
        if (!values.containsKey(Objects.requireNonNull(option))) {
            throw new UnsupportedOperationException("'" + option + "' not supported");
        }
        return option;
    }

    /** The sizes of a new connection's buffers: what the network has, unless smaller ones were asked for. */
    Endpoint.Buffers buffers(Chance chance) {
        int send = values.containsKey(SO_SNDBUF) ? get(SO_SNDBUF) : BUFFER;
        return new Endpoint.Buffers(
                Math.max(1, Math.min(send, chance.buffer())), Math.max(1, Math.min(get(SO_RCVBUF), chance.buffer())));
    }
}
