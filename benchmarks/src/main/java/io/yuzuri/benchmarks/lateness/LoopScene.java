package io.yuzuri.benchmarks.lateness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A loop by hand: who is ready, in a row, and who waits for a deadline, in a heap. It looks at selector and clock when
 * each of those that were ready has had its turn.
 */
final class LoopScene {
    /** What runs when its turn comes. */
    private interface Callback {
        void run() throws IOException;
    }

    private record Deadline(long at, Callback then) implements Comparable<Deadline> {
        @Override
        public int compareTo(Deadline other) {
            return Long.signum(at - other.at);
        }
    }

    private static final long MILLI = 1_000_000;

    private final Scene scene;
    private final Selector selector;
    private final Deque<Callback> ready = new ArrayDeque<>();
    private final Queue<Deadline> deadlines = new PriorityQueue<>();
    private int channels;

    private LoopScene(Scene scene, Selector selector) {
        this.scene = scene;
        this.selector = selector;
    }

    static void run(Scene scene) throws IOException {
        try (Selector selector = Selector.open()) {
            LoopScene loop = new LoopScene(scene, selector);
            loop.begin();
            loop.turns();
        }
    }

    private void begin() throws IOException {
        for (Scene.Worker each : scene.workers()) ready.add(() -> work(each));
        for (Scene.Deadlines each : scene.deadlines()) ready.add(() -> sleep(each));
        for (SocketChannel each : scene.floods()) {
            ByteBuffer buffer = Scene.floodBuffer();
            register(each, () -> {
                if (!scene.drop(each, buffer)) close(each);
            });
        }
        for (SocketChannel each : scene.messages()) {
            ByteBuffer buffer = Scene.messageBuffer();
            register(each, () -> echo(each, buffer));
        }
    }

    private void register(SocketChannel channel, Callback whenReadable) throws IOException {
        channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, whenReadable);
        channels++;
    }

    private void close(SocketChannel channel) throws IOException {
        channel.close();
        channels--;
    }

    private void turns() throws IOException {
        while (true) {
            for (int left = ready.size(); left > 0; left--) ready.remove().run();
            if (ready.isEmpty() && deadlines.isEmpty() && channels == 0) return;
            if (!ready.isEmpty()) {
                selector.selectNow(this::fired);
            } else if (deadlines.isEmpty()) {
                selector.select(this::fired);
            } else {
                long nanos = deadlines.element().at - System.nanoTime();
                selector.select(this::fired, Math.max(1, (nanos + MILLI - 1) / MILLI));
            }
            long now = System.nanoTime();
            while (!deadlines.isEmpty() && deadlines.element().at - now <= 0) ready.add(deadlines.remove().then);
        }
    }

    private void fired(SelectionKey key) {
        ready.add((Callback) key.attachment());
    }

    private void work(Scene.Worker worker) {
        if (scene.isOver()) return;
        worker.step();
        ready.add(() -> work(worker));
    }

    private void sleep(Scene.Deadlines waiting) {
        if (scene.isOver()) return;
        deadlines.add(new Deadline(System.nanoTime() + waiting.next(), () -> {
            waiting.passed();
            sleep(waiting);
        }));
    }

    /** A byte is always written at once: the peer has read the one before. */
    private void echo(SocketChannel channel, ByteBuffer buffer) throws IOException {
        if (channel.read(buffer.clear()) < 0) {
            close(channel);
        } else {
            channel.write(buffer.flip());
        }
    }
}
