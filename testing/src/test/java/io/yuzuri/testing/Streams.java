package io.yuzuri.testing;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/** What conversations over streams are made of: nothing but java.nio and Yield. */
final class Streams {
    private Streams() {}

    /** The two ends of one connection. */
    record Pair(SocketChannel client, SocketChannel server) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            client.close();
            server.close();
        }
    }

    static ServerSocketChannel listen() throws IOException {
        return listenAt(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    static ServerSocketChannel listenOn(int port) throws IOException {
        return listenAt(new InetSocketAddress(port));
    }

    private static ServerSocketChannel listenAt(InetSocketAddress address) throws IOException {
        ServerSocketChannel listener = Yield.provider().openServerSocketChannel();
        listener.configureBlocking(false);
        listener.bind(address);
        return listener;
    }

    static SocketChannel open() throws IOException {
        SocketChannel channel = Yield.provider().openSocketChannel();
        channel.configureBlocking(false);
        return channel;
    }

    @Coroutine
    static SocketChannel connect(SocketAddress address) throws IOException {
        SocketChannel channel = open();
        boolean connected = false;
        try {
            channel.connect(address);
            Yield.connect(channel);
            connected = true;
            return channel;
        } finally {
            if (!connected) channel.close();
        }
    }

    @Coroutine
    static SocketChannel accept(ServerSocketChannel listener) throws IOException {
        while (true) {
            SocketChannel channel = listener.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                return channel;
            }
            Yield.recv(listener);
        }
    }

    @Coroutine
    static Pair pair() throws IOException {
        try (ServerSocketChannel listener = listen()) {
            SocketChannel client = connect(listener.getLocalAddress());
            return new Pair(client, accept(listener));
        }
    }

    @Coroutine
    static <C extends SelectableChannel & WritableByteChannel> void writeFully(C channel, ByteBuffer bytes)
            throws IOException {
        while (bytes.hasRemaining()) {
            Yield.send(channel);
            channel.write(bytes);
        }
    }

    /** Reads until the buffer is full; false if the end came first. */
    @Coroutine
    static <C extends SelectableChannel & ReadableByteChannel> boolean readFully(C channel, ByteBuffer bytes)
            throws IOException {
        while (bytes.hasRemaining()) {
            Yield.recv(channel);
            if (channel.read(bytes) < 0) return false;
        }
        return true;
    }

    @Coroutine
    static <C extends SelectableChannel & ReadableByteChannel> byte[] readAll(C channel) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        while (true) {
            Yield.recv(channel);
            if (channel.read(buffer.clear()) < 0) return all.toByteArray();
            all.write(buffer.array(), 0, buffer.position());
        }
    }

    /** Bytes that tell where they belong. */
    static byte[] pattern(int size, int salt) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) bytes[i] = (byte) (i * 31 + i / 251 + salt);
        return bytes;
    }
}
