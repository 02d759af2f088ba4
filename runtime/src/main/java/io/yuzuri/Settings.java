package io.yuzuri;

import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a scheduler was built with.
 *
 * @param offload null for threads of its own
 * @param watchdog null for none
 */
record Settings(
        String name,
        NanoClock clock,
        SelectorProvider provider,
        ReadyOrder order,
        Executor offload,
        NameResolver resolver,
        Watchdog.Limit watchdog,
        boolean closedWorld,
        boolean asWritten,
        BiConsumer<? super Task<?>, ? super Throwable> uncaughtHandler,
        Consumer<? super Task<?>> finishedListener) {

    /** Tells the handler of a failure; one of its own is logged, for there is nobody else to tell. */
    void uncaught(Task<?> task, Throwable failure) {
        try {
            uncaughtHandler.accept(task, failure);
        } catch (Throwable another) {
            log("The handler of uncaught failures failed for task " + task.name() + ".", another);
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

    /** The handler that is used when none is given. */
    static void log(Task<?> task, Throwable failure) {
        String trace = UserTrace.of(failure, task);
        logger().log(System.Logger.Level.ERROR, "Task " + task.name() + " failed.\n" + trace);
    }

    /** Something went wrong that nobody else can be told. */
    static void log(String message, Throwable failure) {
        logger().log(System.Logger.Level.ERROR, message, failure);
    }

    static void warn(String message) {
        logger().log(System.Logger.Level.WARNING, message);
    }

    private static System.Logger logger() {
        return System.getLogger("io.yuzuri.Scheduler");
    }
}
