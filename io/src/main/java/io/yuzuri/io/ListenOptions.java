package io.yuzuri.io;

/**
 * How to listen.
 *
 * <pre>{@code
 * Io.listen(address, ListenOptions.defaults().withBacklog(64).withReusePort(true))
 * }</pre>
 *
 * @param backlog how many connections may wait to be accepted, 1 or more; the system may have a bound of its own
 * @param reusePort whether several sockets share the port ({@code SO_REUSEPORT}): each scheduler of a group then has a
 *     listener, and the system hands connections out
 * @param replacesFile of a Unix-domain socket, whether the file that an earlier server left is deleted first
 */
public record ListenOptions(int backlog, boolean reusePort, boolean replacesFile) {
    /** The JDK's default of 50 is few for a server. */
    private static final int BACKLOG = 4096;

    /** Throws {@link IllegalArgumentException} if the backlog is not positive. */
    public ListenOptions {
        if (backlog < 1) throw new IllegalArgumentException("A backlog has room for 1 or more: " + backlog);
    }

    /**
     * Room for 4096 connections that wait, a port of one's own; a file that is there is refused.
     *
     * @return the options
     */
    public static ListenOptions defaults() {
        return new ListenOptions(BACKLOG, false, false);
    }

    /**
     * The same with another {@link #backlog()}.
     *
     * @param most how many connections may wait
     * @return other options
     */
    public ListenOptions withBacklog(int most) {
        return new ListenOptions(most, reusePort, replacesFile);
    }

    /**
     * The same with another {@link #reusePort()}.
     *
     * @param shared whether the port is shared
     * @return other options
     */
    public ListenOptions withReusePort(boolean shared) {
        return new ListenOptions(backlog, shared, replacesFile);
    }

    /**
     * The same with another {@link #replacesFile()}.
     *
     * @param replaced whether a file is deleted first
     * @return other options
     */
    public ListenOptions withReplacedFile(boolean replaced) {
        return new ListenOptions(backlog, reusePort, replaced);
    }
}
