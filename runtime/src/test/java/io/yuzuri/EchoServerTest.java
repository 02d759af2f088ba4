package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoServerTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theClassicServerEchoesToManyClientsAndSaysTaskDone(boolean asWritten) throws Exception {
        int clients = 8;
        CompletableFuture<InetSocketAddress> address = new CompletableFuture<>();
        List<String> said = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<String>> replies = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                String text = ("message " + i + " ").repeat(5000);
                replies.add(threads.submit(() -> exchange(address.get(), text)));
            }
            Scheduler.builder()
                    .asWritten(asWritten)
                    .finishedListener(task -> said.add("Task done"))
                    .run(EchoServerTasks.serve(address, clients));
            for (int i = 0; i < clients; i++) {
                assertEquals(("message " + i + " ").repeat(5000), replies.get(i).get());
            }
            assertEquals(clients + 1, said.size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theServerAsWrittenBlocksAThreadThatRunsNoScheduler() throws Exception {
        CompletableFuture<InetSocketAddress> address = new CompletableFuture<>();
        try (java.nio.channels.ServerSocketChannel listener = java.nio.channels.ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress("127.0.0.1", 0));
            address.complete((InetSocketAddress) listener.getLocalAddress());
            CompletableFuture<String> reply = CompletableFuture.supplyAsync(() -> {
                try {
                    return exchange(address.join(), "plain Java ".repeat(10_000));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            EchoServer.echo(listener.accept());
            assertEquals("plain Java ".repeat(10_000), reply.get());
        }
    }

    /** Sends a text, says that it was all, and reads what comes back. */
    private static String exchange(InetSocketAddress address, String text) throws IOException {
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            Thread writer = new Thread(() -> {
                try {
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                    socket.shutdownOutput();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            writer.start();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
