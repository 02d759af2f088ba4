package io.yuzuri.samples;

import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.function.Function;

/** A sample that listens: from the bind to the end of its last task. */
final class Server {
    /** How many connections may wait to be accepted; the JDK's default of 50 is few for a server. */
    private static final int BACKLOG = 1024;

    private final ServerSocketChannel listener;
    private final Task<Void> task;

    private Server(ServerSocketChannel listener, Task<Void> task) {
        this.listener = listener;
        this.task = task;
    }

    /** Binds; the server accepts connections from now on, and serves them once it runs. */
    static Server listen(InetSocketAddress address, Function<ServerSocketChannel, Task<Void>> sample)
            throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(address, BACKLOG);
            return new Server(listener, sample.apply(listener));
        } catch (IOException | RuntimeException e) {
            listener.close();
            throw e;
        }
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) listener.getLocalAddress();
    }

    /** Serves on this thread, until {@link #stop()} or until the scheduler is shut down. */
    void run(Scheduler scheduler) throws IOException {
        try (listener) {
            scheduler.runRoot(task);
        } catch (TaskCancelled stopped) {
            // Nobody cancels a server but to end it.
        }
    }

    /** Cancels the sample's task, and with it all that it started; any thread. */
    void stop() {
        task.cancel();
    }
}
