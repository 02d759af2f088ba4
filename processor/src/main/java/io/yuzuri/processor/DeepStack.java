package io.yuzuri.processor;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A stack on which deeply nested source can be read: the passes descend as deep as the tree does, several frames a
 * level, where javac itself needs fewer.
 */
final class DeepStack {
    /** Reserved, not used: only what is touched takes memory. */
    private static final long BYTES = 1L << 29;

    private DeepStack() {}

    /** Runs on a thread of its own and waits for it; throws what is thrown there. */
    static void run(Runnable work) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } catch (Throwable failure) {
                        thrown.set(failure);
                    }
                },
                "yuzuri",
                BYTES);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        if (thrown.get() instanceof Error error) throw error;
        if (thrown.get() instanceof RuntimeException failure) throw failure;
    }
}
