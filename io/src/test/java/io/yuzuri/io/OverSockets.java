package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Over sockets, of whatever provider the scheduler has. */
public final class OverSockets implements ByteStreamContract.Opening {
    @Override
    @Coroutine
    public ByteStreamContract.Ends open() throws IOException {
        return connect(StreamChannelContract.ANY);
    }

    @Coroutine
    public static ByteStreamContract.Ends connect(SocketAddress address) throws IOException {
        try (ServerSocketChannel listener = Io.listen(address)) {
            Task<SocketChannel> accepting = Yield.spawn(IoTasks.accept(listener));
            SocketChannel near = Io.connect(listener.getLocalAddress());
            SocketChannel far = Yield.await(accepting, IOException.class);
            return new ByteStreamContract.Ends(Io.stream(near), Io.stream(far));
        }
    }
}
