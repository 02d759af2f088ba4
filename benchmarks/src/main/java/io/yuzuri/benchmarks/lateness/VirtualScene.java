package io.yuzuri.benchmarks.lateness;

import io.yuzuri.benchmarks.VirtualThreads;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Virtual threads on one carrier. */
final class VirtualScene {
    /** What one does. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private VirtualScene() {}

    /** One starts all, so that none of them has its first turn before all have a place among the ready. */
    static void run(Scene scene) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        start(() -> begin(scene, all)).join();
        for (Thread each : all) each.join();
    }

    private static void begin(Scene scene, List<Thread> all) {
        for (Scene.Deadlines each : scene.deadlines()) all.add(start(() -> sleep(scene, each)));
        for (SocketChannel each : scene.messages()) all.add(start(() -> echo(each)));
        for (SocketChannel each : scene.floods()) all.add(start(() -> drop(scene, each)));
        for (Scene.Worker each : scene.workers()) all.add(start(() -> work(scene, each)));
    }

    private static Thread start(Work work) {
        return VirtualThreads.start(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static void work(Scene scene, Scene.Worker worker) {
        while (!scene.isOver()) {
            worker.step();
            Thread.yield();
        }
    }

    private static void drop(Scene scene, SocketChannel channel) throws IOException {
        ByteBuffer buffer = Scene.floodBuffer();
        try (channel) {
            while (scene.drop(channel, buffer)) continue;
        }
    }

    private static void echo(SocketChannel channel) throws IOException {
        ByteBuffer buffer = Scene.messageBuffer();
        try (channel) {
            while (channel.read(buffer.clear()) >= 0) channel.write(buffer.flip());
        }
    }

    private static void sleep(Scene scene, Scene.Deadlines deadlines) throws InterruptedException {
        while (!scene.isOver()) {
            TimeUnit.NANOSECONDS.sleep(deadlines.next());
            deadlines.passed();
        }
    }
}
