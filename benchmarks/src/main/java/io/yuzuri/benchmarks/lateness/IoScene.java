package io.yuzuri.benchmarks.lateness;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Yield;
import io.yuzuri.io.Io;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Ours with {@link Io}, whose operations go on at once while there is something to read, many of them in a step. */
final class IoScene {
    private IoScene() {}

    static void run(Scene scene) {
        Scheduler.run(IoSceneTasks.all(scene));
    }

    @Coroutine
    static void all(Scene scene) throws IOException {
        for (Scene.Deadlines each : scene.deadlines()) Yield.spawn(YuzuriSceneTasks.sleep(scene, each));
        for (SocketChannel each : scene.messages()) Yield.spawn(IoSceneTasks.echo(each));
        for (SocketChannel each : scene.floods()) Yield.spawn(IoSceneTasks.drop(scene, each));
        for (Scene.Worker each : scene.workers()) Yield.spawn(YuzuriSceneTasks.work(scene, each));
    }

    @Coroutine
    static void drop(Scene scene, SocketChannel channel) throws IOException {
        try (channel) {
            channel.configureBlocking(false);
            ByteBuffer buffer = Scene.floodBuffer();
            while (Io.read(channel, buffer.clear()) >= 0) scene.dropped();
        }
    }

    @Coroutine
    static void echo(SocketChannel channel) throws IOException {
        try (channel) {
            channel.configureBlocking(false);
            ByteBuffer buffer = Scene.messageBuffer();
            while (Io.read(channel, buffer.clear()) >= 0) Io.write(channel, buffer.flip());
        }
    }
}
