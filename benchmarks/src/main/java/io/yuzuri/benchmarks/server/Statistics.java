package io.yuzuri.benchmarks.server;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;
import one.profiler.AsyncProfilerLoader;

/**
 * What a server's JVM knows of itself: {@code allocated} bytes since it began, or the live {@code heap} in bytes. What
 * begins with {@code profile} is a command of async-profiler.
 */
final class Statistics {
    private static final String PROFILE = "profile ";

    /** How many collections must have found nothing more. */
    private static final int SAME = 3;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Method total = totalAllocated();

    String answer(String question) {
        if (question.startsWith(PROFILE)) return PROFILE + profile(question.substring(PROFILE.length()));
        return switch (question) {
            case "allocated" -> question + " " + allocated();
            case "heap" -> question + " " + heap();
            default -> "what is " + question + "?";
        };
    }

    private static String profile(String command) {
        try {
            return AsyncProfilerLoader.load()
                    .execute(command)
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("done");
        } catch (IOException | IllegalStateException failure) {
            throw new IllegalStateException("async-profiler cannot " + command, failure);
        }
    }

    private long allocated() {
        if (total != null) {
            try {
                return (long) total.invoke(threads);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) sum += Math.max(0, bytes);
        return sum;
    }

    /** Since JDK 21. */
    private static Method totalAllocated() {
        try {
            return ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes");
        } catch (NoSuchMethodException older) {
            return null;
        }
    }

    /**
     * What is left when collections find nothing more; some of it is only freed by threads of the JVM, between two of
     * them.
     */
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int same = 0; same < SAME; ) {
            System.gc();
            pause();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            same = used > least - least / 1000 ? same + 1 : 0;
            least = Math.min(least, used);
        }
        return least;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
