package io.yuzuri.testing;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.Objects;

/** The addresses that users give. */
final class Addresses {
    private Addresses() {}

    /** One to connect or to send to. */
    static InetSocketAddress check(SocketAddress address) {
        Objects.requireNonNull(address);
        if (!(address instanceof InetSocketAddress internet)) throw new UnsupportedAddressTypeException();
        if (internet.isUnresolved()) throw new UnresolvedAddressException();
        return internet;
    }

    /** One to bind to; null means any. */
    static InetSocketAddress toBind(SocketAddress address) {
        return address == null ? new InetSocketAddress(0) : check(address);
    }
}
