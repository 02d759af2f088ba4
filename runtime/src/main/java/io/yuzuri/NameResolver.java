package io.yuzuri;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; the system's does by default. */
@FunctionalInterface
public interface NameResolver {
    /** That of the system: {@link InetAddress#getAllByName}. */
    NameResolver SYSTEM = InetAddress::getAllByName;

    /**
     * Finds the addresses of a host. May block: it is called on a thread of the offload pool.
     *
     * @param host a name, or the text of an address
     * @return one address or more, the best first
     * @throws UnknownHostException if there is none
     */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
