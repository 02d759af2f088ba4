package io.yuzuri.benchmarks.server;

import io.yuzuri.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A server's process: {@code NAME PROTOCOL}. Listens at a free port of the loopback address, says which, and then
 * answers the lines of its standard input ({@link Statistics}), until that ends.
 */
public final class ServerMain {
    private ServerMain() {}

    /** The process's entry. */
    public static void main(String[] args) throws Exception {
        Thread control = new Thread(ServerMain::control, "control");
        control.setDaemon(true);
        control.start();
        serve(args[0], Protocol.of(args[1]));
    }

    private static void serve(String name, Protocol protocol) throws Exception {
        switch (name) {
            case "netty-nio" -> NettyServer.nio(protocol, ServerMain::listening);
            case "netty-epoll" -> NettyServer.epoll(protocol, ServerMain::listening);
            default -> {
                ServerSocketChannel listener = Sockets.listen();
                listening(listener.socket().getLocalPort());
                switch (name) {
                    case "loop" -> LoopServer.serve(listener, protocol);
                    case "classic" -> ClassicServer.serve(listener, protocol);
                    case "io" -> IoServer.serve(listener, protocol);
                    case "borrowing" -> BorrowingServer.serve(listener, protocol);
                    case "virtual" -> VirtualServer.serve(listener, protocol);
                    case "generator" -> GeneratorServer.serve(listener, protocol);
                    default -> throw new IllegalArgumentException("no server " + name);
                }
            }
        }
    }

    private static void listening(int port) {
        System.out.println("listening " + port);
    }

    private static void control() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Statistics statistics = new Statistics();
            for (String line; (line = in.readLine()) != null; ) System.out.println(statistics.answer(line));
            System.exit(0);
        } catch (IOException failure) {
            fail(failure);
        }
    }

    /** Connections end when the load does, and nobody is told. */
    static void uncaught(Task<?> task, Throwable failure) {
        if (!(failure instanceof IOException)) fail(failure);
    }

    static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    static void fail(Throwable failure) {
        failure.printStackTrace();
        System.exit(1);
    }
}
