package io.yuzuri.benchmarks.server;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;

/** What a server's JVM knows of itself: {@code allocated} bytes since it began, or the live {@code heap} in bytes. */
final class Statistics {
    /** How many collections must have found nothing more. */
    private static final int SAME = 3;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Method total = totalAllocated();

    String answer(String question) {
        return switch (question) {
            case "allocated" -> question + " " + allocated();
            case "heap" -> question + " " + heap();
            default -> "what is " + question + "?";
        };
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

    /** What is left when collections find nothing more; some of it is only freed by threads of the JVM, between two of them. */
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
