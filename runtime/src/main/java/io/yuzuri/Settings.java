package io.yuzuri;

import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a scheduler was built with.
 *
 * @param random makes a source of chance for each scheduler
 * @param offload null for threads of its own
 * @param watchdog null for none
 * @param carried null for nothing
 */
record Settings(
        String name,
        NanoClock clock,
        SelectorProvider provider,
        ReadyOrder order,
        Supplier<? extends RandomGenerator> random,
        Executor offload,
        NameResolver resolver,
        Watchdog.Limit watchdog,
        boolean closedWorld,
        boolean asWritten,
        Carried carried,
        BiConsumer<? super Task<?>, ? super Throwable> uncaughtHandler,
        Consumer<? super Task<?>> finishedListener) {

    /** Tells the handler of a failure; if that fails itself, both are logged, for there is nobody else to tell. */
    void uncaught(Task<?> task, Throwable failure) {
        try {
            uncaughtHandler.accept(task, failure);
        } catch (Throwable another) {
            Log.failed(task, failure);
            Log.error(Trouble.HANDLER_FAILED, another);
        }
    }

    /** Tells the listener that a task has ended. */
    void finished(Task<?> task) {
        try {
            finishedListener.accept(task);
        } catch (Throwable failure) {
            uncaught(task, failure);
        }
    }
}
