package io.yuzuri.benchmarks.server;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.reflect.Method;

/** What a server's JVM knows of itself: {@code allocated} bytes since it began, or the live {@code heap} in bytes. */
final class Statistics {
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

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed();
    }
}
