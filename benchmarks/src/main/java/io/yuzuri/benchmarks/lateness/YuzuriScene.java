package io.yuzuri.benchmarks.lateness;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Ours. */
final class YuzuriScene {
    private YuzuriScene() {}

    static void run(Scene scene) {
        Scheduler.run(YuzuriSceneTasks.all(scene));
    }

    @Coroutine
    static void all(Scene scene) throws IOException {
        for (Scene.Deadlines each : scene.deadlines()) Yield.spawn(YuzuriSceneTasks.sleep(scene, each));
        for (SocketChannel each : scene.messages()) Yield.spawn(YuzuriSceneTasks.echo(each));
        for (SocketChannel each : scene.floods()) Yield.spawn(YuzuriSceneTasks.drop(scene, each));
        for (Scene.Worker each : scene.workers()) Yield.spawn(YuzuriSceneTasks.work(scene, each));
    }

    @Coroutine
    static void work(Scene scene, Scene.Worker worker) {
        while (!scene.isOver()) {
            worker.step();
            Yield.pause();
        }
    }

    @Coroutine
    static void drop(Scene scene, SocketChannel channel) throws IOException {
        try (channel) {
            channel.configureBlocking(false);
            ByteBuffer buffer = Scene.floodBuffer();
            do {
                Yield.recv(channel);
            } while (scene.drop(channel, buffer));
        }
    }

    @Coroutine
    static void echo(SocketChannel channel) throws IOException {
        try (channel) {
            channel.configureBlocking(false);
            ByteBuffer buffer = Scene.messageBuffer();
            while (true) {
                Yield.recv(channel);
                if (channel.read(buffer.clear()) < 0) return;
                buffer.flip();
                while (buffer.hasRemaining()) {
                    Yield.send(channel);
                    channel.write(buffer);
                }
            }
        }
    }

    @Coroutine
    static void sleep(Scene scene, Scene.Deadlines deadlines) {
        while (!scene.isOver()) {
            Yield.sleep(Duration.ofNanos(deadlines.next()));
            deadlines.passed();
        }
    }
}
