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

    static void run(Scene scene) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (Scene.Worker each : scene.workers()) all.add(start(() -> work(scene, each)));
        for (SocketChannel each : scene.floods()) all.add(start(() -> drop(scene, each)));
        for (SocketChannel each : scene.messages()) all.add(start(() -> echo(each)));
        for (Scene.Deadlines each : scene.deadlines()) all.add(start(() -> sleep(scene, each)));
        for (Thread each : all) each.join();
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
