package io.yuzuri.injection;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskScope;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.WaitQueue;
import io.yuzuri.Yield;
import io.yuzuri.sync.Mailbox;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Scopes, a mailbox, time-outs, cancellation, futures and calls, in virtual time: parts that know nothing of each
 * other.
 */
public final class Blocks implements Consumer<Ledger> {
    private static final Duration LONG = Duration.ofDays(1);

    @Override
    public void accept(Ledger ledger) {
        Scheduler.builder()
                .name(Points.THREAD)
                .clock(new JumpingClock())
                .uncaughtHandler((task, failure) -> ledger.harmed(task.name(), failure))
                .run(BlocksTasks.root(ledger));
    }

    @Coroutine
    static void root(Ledger ledger) {
        ledger.begin("root");
        try {
            Task<Void> bystander = Yield.spawn(BlocksTasks.bystander(ledger));
            rootAwaits(ledger, "family", BlocksTasks.family(ledger));
            rootAwaits(ledger, "late", BlocksTasks.late(ledger));
            rootAwaits(ledger, "failing", BlocksTasks.failing(ledger));
            rootAwaits(ledger, "outside", BlocksTasks.outside(ledger));
            rootAwaits(ledger, "cancelled", BlocksTasks.cancelled(ledger));
            rootAwaits(ledger, "bystander", bystander);
            ledger.done("root");
        } finally {
            ledger.end("root");
        }
    }

    /** Whatever one part fails with, the others go on. */
    @Coroutine
    static void rootAwaits(Ledger ledger, String part, Task<Void> task) {
        try {
            Yield.await(task);
        } catch (TaskCancelled cancelled) {
            if (!task.isDone()) throw cancelled;
            ledger.harmed(part, cancelled);
        } catch (Throwable failure) {
            ledger.harmed(part, failure);
        }
    }

    @Coroutine
    static void bystander(Ledger ledger) {
        ledger.begin("bystander");
        try {
            for (int i = 0; i < 10; i++) {
                Yield.sleep(Duration.ofMillis(7));
                Yield.pause();
            }
            ledger.done("bystander");
        } finally {
            ledger.end("bystander");
        }
    }

    @Coroutine
    static void family(Ledger ledger) {
        ledger.begin("family");
        try {
            Mailbox<Integer> box = Mailbox.bounded(1);
            try (TaskScope scope = TaskScope.open()) {
                scope.spawn(BlocksTasks.sender(ledger, box));
                Task<Integer> sum = scope.spawn(BlocksTasks.receiver(ledger, box));
                scope.join();
                if (Yield.await(sum) != 6) throw new AssertionError("lost");
            }
            ledger.done("family");
        } finally {
            ledger.end("family");
        }
    }

    @Coroutine
    static void sender(Ledger ledger, Mailbox<Integer> box) {
        ledger.begin("sender");
        try {
            for (int i = 0; i < 4; i++) box.send(i);
            box.close();
        } finally {
            ledger.end("sender");
        }
    }

    @Coroutine
    static int receiver(Ledger ledger, Mailbox<Integer> box) {
        ledger.begin("receiver");
        int sum = 0;
        try {
            for (Optional<Integer> next; (next = box.next()).isPresent(); ) sum += next.get();
        } finally {
            ledger.end("receiver");
        }
        return sum;
    }

    @Coroutine
    static void late(Ledger ledger) {
        ledger.begin("late");
        try {
            Timeout outer = Timeout.after(Duration.ofMillis(20));
            try (outer) {
                Timeout inner = Timeout.after(Duration.ofMillis(5));
                try (inner) {
                    Yield.sleep(LONG);
                } catch (TaskTimeout passed) {
                    if (passed.timeout() != inner) throw passed;
                }
                Yield.sleep(LONG);
            } catch (TaskTimeout passed) {
                if (passed.timeout() != outer) throw passed;
            }
            try {
                Yield.within(Duration.ofMillis(3), BlocksTasks.sleeper(ledger, "within"));
            } catch (TaskTimeout passed) {
                if (Yield.isCancelled()) throw passed;
                ledger.done("late");
            }
        } finally {
            ledger.end("late");
        }
    }

    @Coroutine
    static void sleeper(Ledger ledger, String name) {
        ledger.begin(name);
        try {
            Yield.sleep(LONG);
        } finally {
            ledger.end(name);
            Timeout limit = Timeout.shielded(Duration.ofMillis(4));
            try (limit) {
                Yield.sleep(Duration.ofMillis(1));
            }
        }
    }

    @Coroutine
    static void failing(Ledger ledger) {
        ledger.begin("failing");
        try (TaskScope scope = TaskScope.open()) {
            scope.spawn(BlocksTasks.sleeper(ledger, "sibling"));
            scope.spawn(BlocksTasks.sleeper(ledger, "other sibling"));
            scope.spawn(BlocksTasks.thrower(ledger));
            Yield.sleep(LONG);
        } catch (TaskCancelled cancelled) {
            if (!(cancelled.getCause() instanceof ArithmeticException)) throw cancelled;
            ledger.done("failing");
        } finally {
            ledger.end("failing");
        }
    }

    @Coroutine
    static void thrower(Ledger ledger) {
        ledger.begin("thrower");
        try {
            Yield.sleep(Duration.ofMillis(1));
            throw new ArithmeticException("so it is meant");
        } finally {
            ledger.end("thrower");
        }
    }

    @Coroutine
    static void outside(Ledger ledger) {
        ledger.begin("outside");
        try (TaskScope scope = TaskScope.open()) {
            CompletableFuture<String> future = new CompletableFuture<>();
            Task<String> waits = scope.spawn(BlocksTasks.waits(ledger, future));
            Yield.pause();
            future.complete("there");
            Yield.await(waits);
            Timeout limit = Timeout.after(Duration.ofMillis(2));
            try (limit) {
                Yield.await(new CompletableFuture<>());
            } catch (TaskTimeout passed) {
                if (passed.timeout() != limit) throw passed;
            }
            if (Yield.call(() -> 42) == 42) ledger.done("outside");
        } finally {
            ledger.end("outside");
        }
    }

    @Coroutine
    static String waits(Ledger ledger, CompletableFuture<String> future) {
        ledger.begin("waits");
        try {
            return Yield.await(future);
        } finally {
            ledger.end("waits");
        }
    }

    @Coroutine
    static void cancelled(Ledger ledger) {
        ledger.begin("cancelled");
        try (TaskScope scope = TaskScope.open()) {
            WaitQueue<String> queue = new WaitQueue<>();
            Task<String> waiter = scope.spawn(BlocksTasks.waiter(ledger, queue));
            Task<String> other = scope.spawn(BlocksTasks.waiter(ledger, queue));
            Task<Void> third = scope.spawn(BlocksTasks.sleeper(ledger, "third"));
            Yield.pause();
            waiter.cancel("for the test");
            third.cancel();
            queue.wakeOne("go on");
            queue.wakeOne("go on");
            try {
                Yield.await(waiter);
            } catch (TaskCancelled itself) {
                if (!waiter.isDone()) throw itself;
            }
            if (Yield.await(other).equals("go on")) ledger.done("cancelled");
        } finally {
            ledger.end("cancelled");
        }
    }

    @Coroutine
    static String waiter(Ledger ledger, WaitQueue<String> queue) {
        String name = Yield.current().toString();
        ledger.begin(name);
        try {
            return Yield.await(queue);
        } finally {
            ledger.end(name);
        }
    }
}
