package io.yuzuri.testing;

import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.SelectableChannel;

/** The simulated network has no thread to block. */
final class BlockingRefused extends IllegalBlockingModeException {
    private static final long serialVersionUID = 1L;

    /** What {@link #getMessage()} returns. */
    private final String message;

    private BlockingRefused(String message) {
        this.message = message;
    }

    static void check(SelectableChannel channel) {
        if (!channel.isBlocking()) return;
        throw new BlockingRefused(channel + " is in blocking mode, which the simulated network does not have."
                + " Call configureBlocking(false) on it first.");
    }

    static BlockingRefused streams() {
        return new BlockingRefused("The simulated network has no streams, which block. Read and write the channel.");
    }

    static BlockingRefused selector() {
        return new BlockingRefused("A selector of the simulated network cannot wait, for time there is not real: only"
                + " selectNow() works. A scheduler needs the simulation's clock and closedWorld(true);"
                + " Simulation.scheduler() has both.");
    }

    @Override
    public String getMessage() {
        return message;
    }
}
