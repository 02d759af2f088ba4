package io.yuzuri.injection;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.SchedulerGroup;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.Yield;
import java.time.Duration;
import java.util.function.Consumer;

/** Three schedulers with a task for another, told to stop by one of their tasks, with a grace. */
public final class Stopping implements Consumer<Ledger> {
    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration GRACE = Duration.ofMillis(3);

    @Override
    public void accept(Ledger ledger) {
        SchedulerGroup group = SchedulerGroup.of(
                3,
                Scheduler.builder()
                        .name(Points.THREAD)
                        .uncaughtHandler((task, failure) -> ledger.harmed(task.name(), failure)));
        try {
            group.run(i -> i == 0 ? StoppingTasks.root(ledger, group) : StoppingTasks.rootToo(ledger));
        } catch (TaskCancelled stopped) {
            for (Throwable other : stopped.getSuppressed()) {
                if (!(other instanceof TaskCancelled)) throw stopped;
            }
        }
    }

    @Coroutine
    static void rootToo(Ledger ledger) {
        ledger.begin("other");
        try {
            Yield.sleep(LONG);
        } finally {
            ledger.end("other");
        }
    }

    @Coroutine
    static void root(Ledger ledger, SchedulerGroup group) {
        ledger.begin("root");
        try {
            Yield.spawn(StoppingTasks.bystander(ledger));
            Yield.spawn(StoppingTasks.idle(ledger));
            Task<Void> there = group.submit(1, StoppingTasks.rootAwaits(ledger));
            Yield.await(there);
        } finally {
            ledger.end("root");
            stop(group);
        }
        Yield.sleep(LONG);
    }

    private static void stop(SchedulerGroup group) {
        for (int again = 0; again < 3; again++) {
            try {
                group.shutdown(GRACE);
                return;
            } catch (Throwable failed) {
                // It has not, or not as a whole.
            }
        }
    }

    @Coroutine
    static void rootAwaits(Ledger ledger) {
        ledger.begin("there");
        try {
            Yield.sleep(Duration.ofNanos(1_000));
            ledger.done("there");
        } finally {
            ledger.end("there");
        }
    }

    /** Ends within the grace, unless the machine is slow: then it is cancelled as it must be. */
    @Coroutine
    static void bystander(Ledger ledger) {
        ledger.begin("bystander");
        try {
            for (int i = 0; i < 5; i++) Yield.pause();
            ledger.done("bystander");
        } catch (TaskCancelled late) {
            if (Yield.isStopping()) ledger.done("bystander");
            throw late;
        } finally {
            ledger.end("bystander");
        }
    }

    /** Goes on until it is cancelled. */
    @Coroutine
    static void idle(Ledger ledger) {
        ledger.begin("idle");
        try {
            Yield.sleep(LONG);
        } finally {
            ledger.end("idle");
            Yield.pause();
        }
    }
}
