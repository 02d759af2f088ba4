package io.yuzuri;

import io.yuzuri.generated.Source;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;

/** What the processor would write for {@link EchoServer}. */
final class EchoServerTasks {
    private EchoServerTasks() {}

    static Task<Void> serve(CompletableFuture<InetSocketAddress> address, int connections) {
        return new Serve(address, connections);
    }

    static Task<Void> echo(SocketChannel client) {
        return new Echo(client);
    }

    static Task<Void> writeFully(SocketChannel channel, ByteBuffer buffer) {
        return new WriteFully(channel, buffer);
    }

    @Source(
            owner = "io.yuzuri.EchoServer",
            method = "serve",
            file = "EchoServer.java",
            states = {18, 24})
    static final class Serve extends Resumable<Void> {
        private CompletableFuture<InetSocketAddress> address;
        private int connections;
        private ServerSocketChannel listener;
        private int accepted;

        Serve(CompletableFuture<InetSocketAddress> address, int connections) {
            this.address = address;
            this.connections = connections;
        }

        @Override
        protected boolean step() throws Throwable {
            if (state == 0) listener = Yield.provider().openServerSocketChannel();
            try {
                for (; ; ) {
                    switch (state) {
                        case 0:
                            listener.bind(new InetSocketAddress("127.0.0.1", 0)).configureBlocking(false);
                            address.complete((InetSocketAddress) listener.getLocalAddress());
                            state = 1;
                            break;
                        case 1:
                            if (accepted >= connections) {
                                close(listener, null);
                                return done(null);
                            }
                            state = 2;
                            if (recv(listener)) return SUSPENDED;
                            break;
                        case 2:
                            resumed();
                            SocketChannel client = listener.accept();
                            if (client != null) {
                                accepted++;
                                Yield.spawn(EchoServerTasks.echo(client));
                            }
                            state = 1;
                            break;
                        default:
                            throw new IllegalStateException();
                    }
                }
            } catch (Throwable failure) {
                close(listener, failure);
                throw failure;
            }
        }

        @Override
        protected Void asWritten() throws Throwable {
            EchoServer.serve(address, connections);
            return null;
        }

        @Override
        protected void clear() {
            address = null;
            listener = null;
        }
    }

    @Source(
            owner = "io.yuzuri.EchoServer",
            method = "echo",
            file = "EchoServer.java",
            states = {36, 40, 40, 43})
    static final class Echo extends Resumable<Void> {
        private SocketChannel client;
        private ByteBuffer buffer;

        Echo(SocketChannel client) {
            this.client = client;
        }

        @Override
        protected boolean step() throws Throwable {
            try {
                for (; ; ) {
                    switch (state) {
                        case 0:
                            client.configureBlocking(false);
                            buffer = ByteBuffer.allocate(1024);
                            state = 1;
                            break;
                        case 1:
                            state = 2;
                            if (recv(client)) return SUSPENDED;
                            break;
                        case 2:
                            resumed();
                            if (client.read(buffer.clear()) < 0) {
                                close(client, null);
                                return done(null);
                            }
                            buffer.flip();
                            state = 3;
                            if (enter(new WriteFully(client, buffer))) return SUSPENDED;
                            break;
                        case 3:
                            resumed();
                            state = 1;
                            break;
                        default:
                            throw new IllegalStateException();
                    }
                }
            } catch (Throwable failure) {
                close(client, failure);
                throw failure;
            }
        }

        @Override
        protected Void asWritten() throws Throwable {
            EchoServer.echo(client);
            return null;
        }

        @Override
        protected void clear() {
            client = null;
            buffer = null;
        }
    }

    @Source(
            owner = "io.yuzuri.EchoServer",
            method = "writeFully",
            file = "EchoServer.java",
            states = {49, 51})
    static final class WriteFully extends Resumable<Void> {
        private SocketChannel channel;
        private ByteBuffer buffer;

        WriteFully(SocketChannel channel, ByteBuffer buffer) {
            this.channel = channel;
            this.buffer = buffer;
        }

        @Override
        protected boolean step() throws Throwable {
            for (; ; ) {
                switch (state) {
                    case 0:
                        if (!buffer.hasRemaining()) return done(null);
                        state = 1;
                        if (send(channel)) return SUSPENDED;
                        break;
                    case 1:
                        resumed();
                        channel.write(buffer);
                        state = 0;
                        break;
                    default:
                        throw new IllegalStateException();
                }
            }
        }

        @Override
        protected Void asWritten() throws Throwable {
            EchoServer.writeFully(channel, buffer);
            return null;
        }
    }
}
