package io.yuzuri.testing;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Two ends of a connection that do whatever comes into their minds, and write down what came of it. */
final class RandomConversation {
    private static final int ACTIONS = 24;
    private static final Duration SETTLE = Duration.ofMillis(1);

    private interface Action {
        Object run() throws IOException;
    }

    private final SplittableRandom random;
    private final List<String> protocol = new ArrayList<>();

    private RandomConversation(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @param registered whether the ends are in a selector, which changes what closing means */
    @Coroutine
    static List<String> protocol(long seed, boolean registered) throws IOException {
        RandomConversation conversation = new RandomConversation(seed);
        try (ServerSocketChannel listener = Streams.listen();
                SocketChannel near = Streams.connect(listener.getLocalAddress());
                SocketChannel far = Streams.accept(listener)) {
            SocketChannel[] ends = {near, far};
            for (SocketChannel end : ends) end.setOption(StandardSocketOptions.TCP_NODELAY, true);
            if (registered) {
                conversation.registered(ends);
            } else {
                conversation.alone(ends);
            }
        }
        return conversation.protocol;
    }

    @Coroutine
    private void alone(SocketChannel[] ends) {
        for (int i = 0; i < ACTIONS; i++) {
            act(ends);
            Yield.sleep(SETTLE);
        }
    }

    @Coroutine
    private void registered(SocketChannel[] ends) throws IOException {
        try (Selector selector = Yield.provider().openSelector()) {
            SelectionKey[] keys = new SelectionKey[ends.length];
            for (int i = 0; i < ends.length; i++) {
                keys[i] = ends[i].register(selector, SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
            for (int i = 0; i < ACTIONS; i++) {
                act(ends);
                Yield.sleep(SETTLE);
                if (random.nextBoolean()) look(selector, keys);
                Yield.sleep(SETTLE);
            }
        }
    }

    private void look(Selector selector, SelectionKey[] keys) throws IOException {
        selector.selectedKeys().clear();
        selector.selectNow();
        StringBuilder seen = new StringBuilder("ready:");
        for (SelectionKey key : keys) {
            boolean selected = selector.selectedKeys().contains(key);
            seen.append(' ').append(!key.isValid() ? "gone" : selected ? key.readyOps() : 0);
        }
        protocol.add(seen.toString());
    }

    private void act(SocketChannel[] ends) {
        int who = random.nextInt(ends.length);
        SocketChannel end = ends[who];
        ByteBuffer buffer = ByteBuffer.allocate(random.nextInt(1, 5));
        int what = random.nextInt(24);
        if (what < 8) {
            note(who + " writes " + buffer.capacity(), () -> end.write(buffer));
        } else if (what < 16) {
            note(who + " reads " + buffer.capacity(), () -> end.read(buffer));
        } else if (what < 18) {
            note(who + " shuts its output", end::shutdownOutput);
        } else if (what < 19) {
            note(who + " shuts its input", end::shutdownInput);
        } else if (what < 20) {
            note(who + " lingers", () -> end.setOption(StandardSocketOptions.SO_LINGER, 0));
        } else if (what < 22) {
            note(who + " closes", () -> {
                end.close();
                return "done";
            });
        }
    }

    private void note(String what, Action action) {
        Object result;
        try {
            result = action.run();
        } catch (IOException | RuntimeException failure) {
            result = failure.getClass().getName() + ", " + failure.getMessage();
        }
        protocol.add(what + ": " + (result instanceof SocketChannel ? "done" : result));
    }
}
