package io.yuzuri.benchmarks;

import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Virtual threads, where there are any: this is compiled for a Java that has none. */
public final class VirtualThreads {
    private VirtualThreads() {}

    /** Options of a JVM whose virtual threads take turns on one thread, as the tasks of all peers do. */
    public static final List<String> ONE_CARRIER =
            List.of("-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1");

    private static final ThreadFactory FACTORY = factory();

    private static ThreadFactory factory() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException none) {
            return null;
        }
    }

    /** Whether this JVM has them. */
    public static boolean exist() {
        return FACTORY != null;
    }

    /** Starts one. */
    public static Thread start(Runnable work) {
        if (FACTORY == null) throw new IllegalStateException("This JVM has no virtual threads: use JDK 21 or later.");
        Thread thread = FACTORY.newThread(work);
        thread.start();
        return thread;
    }
}
