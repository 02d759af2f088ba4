package io.yuzuri;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Channels that are closed after the test, and tasks that wait for them. */
abstract class ChannelFixture {
    final List<SelectableChannel> opened = new ArrayList<>();

    @AfterEach
    final void close() throws IOException {
        for (SelectableChannel channel : opened) channel.close();
    }

    /** Waits in one way for a channel and says how that ended. */
    static final class Waiting extends Hand<Object> {
        private final Wait wait;
        private final SelectableChannel channel;

        Waiting(Wait wait, SelectableChannel channel) {
            this.wait = wait;
            this.channel = channel;
        }

        @Override
        protected boolean step() throws Throwable {
            try {
                if (state == 0) {
                    state = 1;
                    if (begin()) return SUSPENDED;
                }
                resumed();
                return done("ready");
            } catch (Exception end) {
                return done(end);
            }
        }

        @SuppressWarnings("IdentityBinaryExpression") // the second call is another one
        private boolean begin() throws IOException {
            return switch (wait) {
                case RECV -> recv(channel);
                case SEND -> send(channel);
                case SEND_AGAIN -> send(channel) || send(channel);
                case CONNECT -> connect((SocketChannel) channel);
            };
        }
    }

    enum Wait {
        RECV,
        SEND,
        SEND_AGAIN,
        CONNECT
    }

    static Object outcome(Wait wait, SelectableChannel channel) {
        return Scheduler.run(new Waiting(wait, channel));
    }

    /** Starts the tasks, pauses, acts, and ends. */
    static Task<Object> acting(Hand.Body action, Task<?>... tasks) {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    for (Task<?> task : tasks) Yield.spawn(task);
                    state = 1;
                    if (pause()) return SUSPENDED;
                }
                return done(action.run());
            }
        };
    }

    final <C extends SelectableChannel> C opened(C channel) throws IOException {
        opened.add(channel);
        channel.configureBlocking(false);
        return channel;
    }

    final Pipe pipe() throws IOException {
        Pipe pipe = Pipe.open();
        opened(pipe.source());
        opened(pipe.sink());
        return pipe;
    }

    final ServerSocketChannel listener() throws IOException {
        return opened(ServerSocketChannel.open()).bind(new InetSocketAddress("127.0.0.1", 0));
    }

    /** Two ends of one connection, both without blocking. */
    final SocketChannel[] connection() throws IOException {
        ServerSocketChannel listener = listener();
        SocketChannel near = SocketChannel.open(listener.getLocalAddress());
        opened(near);
        SocketChannel far = null;
        while (far == null) far = listener.accept();
        return new SocketChannel[] {near, opened(far)};
    }

    static Object result(Task<?> task) {
        return task.toCompletableFuture().join();
    }
}
