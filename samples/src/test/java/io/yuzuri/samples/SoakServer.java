package io.yuzuri.samples;

import io.yuzuri.Scheduler;
import io.yuzuri.SchedulerStatistics;
import io.yuzuri.io.Io;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The echo server of {@link IoEchoServer}, in a process of its own: for each line of its input it prints what it holds,
 * and at the end of the input it ends.
 */
final class SoakServer {
    private SoakServer() {}

    public static void main(String[] args) throws IOException {
        ServerSocketChannel listener = Io.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        AtomicLong failures = new AtomicLong();
        // A client that resets fails its task; whatever else a task fails with is a failure of the server.
        Scheduler scheduler = Scheduler.builder()
                .uncaughtHandler((task, failure) -> {
                    if (failure instanceof IOException) return;
                    failures.incrementAndGet();
                    failure.printStackTrace();
                })
                .build();
        System.out.println(((InetSocketAddress) listener.getLocalAddress()).getPort());
        Thread answers = new Thread(() -> answer(scheduler, failures));
        answers.setDaemon(true);
        answers.start();
        scheduler.runRoot(IoEchoServerTasks.serve(listener));
    }

    private static void answer(Scheduler scheduler, AtomicLong failures) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (in.readLine() != null) System.out.println(held(scheduler) + " " + failures);
        } catch (IOException e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(0);
    }

    /** Tasks, channels, descriptors, and bytes of heap after a collection. */
    private static String held(Scheduler scheduler) {
        SchedulerStatistics statistics = scheduler.statistics();
        for (int i = 0; i < 3; i++) System.gc();
        String[] descriptors = new File("/proc/self/fd").list();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return statistics.tasks() + " " + statistics.channels() + " " + (descriptors == null ? 0 : descriptors.length)
                + " " + heap;
    }
}
