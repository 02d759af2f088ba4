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
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The echo server of {@link IoEchoServer}, in a process of its own: for each line of its input it prints what it holds,
 * and at the end of the input it ends.
 */
final class SoakServer {
    /** What schedulers log to; held, lest it is collected with its handler. */
    private static final Logger LOGGER = Logger.getLogger("io.yuzuri.Scheduler");

    private SoakServer() {}

    /** Counts lines of the log: those that somebody sees, who is not told of clients that reset, and those beside. */
    private static final class Counting extends Handler {
        private final AtomicLong seen = new AtomicLong();
        private final AtomicLong quiet = new AtomicLong();

        @Override
        public void publish(LogRecord line) {
            (line.getLevel().intValue() < Level.INFO.intValue() ? quiet : seen).incrementAndGet();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return seen + " " + quiet;
        }
    }

    public static void main(String[] args) throws IOException {
        ServerSocketChannel listener = Io.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Counting counting = new Counting();
        counting.setLevel(Level.ALL);
        LOGGER.setLevel(Level.FINE);
        LOGGER.addHandler(counting);
        Scheduler scheduler = Scheduler.builder().build();
        System.out.println(((InetSocketAddress) listener.getLocalAddress()).getPort());
        Thread answers = new Thread(() -> answer(scheduler, counting));
        answers.setDaemon(true);
        answers.start();
        scheduler.runRoot(IoEchoServerTasks.serve(listener));
    }

    private static void answer(Scheduler scheduler, Counting counting) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (in.readLine() != null) System.out.println(held(scheduler) + " " + counting);
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
