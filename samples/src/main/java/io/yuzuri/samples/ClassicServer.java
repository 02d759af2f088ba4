package io.yuzuri.samples;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The network server with which generators are taught, line for line.
 *
 * <p>There, {@code yield 'recv', sock} hands the generator to a loop over {@code tasks}, {@code recv_wait} and
 * {@code send_wait}; here {@link Yield#recv} does. The loop and its three collections are the scheduler.
 *
 * <pre>{@code
 * def server(sock):                              def echo_handler(client):
 *     while True:                                    while True:
 *         yield 'recv', sock                             yield 'recv', client
 *         client, addr = sock.accept()                   data = client.recv(100)
 *         print('Connection', addr)                      if not data: break
 *         tasks.append(echo_handler(client))             yield 'send', client
 *                                                        client.send(data)
 *                                                    client.close()
 * }</pre>
 *
 * <p>The loop prints "Task done" when a generator ends; here it is the scheduler's listener for finished tasks.
 */
public final class ClassicServer {
    private ClassicServer() {}

    @Coroutine
    static void server(ServerSocketChannel sock) throws IOException {
        sock.configureBlocking(false);
        while (true) {
            Yield.recv(sock);
            SocketChannel client = sock.accept();
            if (client == null) continue;
            System.out.println("Connection " + client.getRemoteAddress());
            Yield.spawn(ClassicServerTasks.echoHandler(client));
        }
    }

    @Coroutine
    static void echoHandler(SocketChannel client) throws IOException {
        try (client) {
            client.configureBlocking(false);
            ByteBuffer data = ByteBuffer.allocate(100);
            while (true) {
                Yield.recv(client);
                if (client.read(data.clear()) < 0) break;
                data.flip();
                while (data.hasRemaining()) {
                    Yield.send(client);
                    client.write(data);
                }
            }
        }
    }
}
