package io.yuzuri.injection;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.StalledException;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A scheduler that is told to end while a task waits for a call that does not: others wait for that task's future. */
public final class GivenUp implements Consumer<Ledger> {
    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration GRACE = Duration.ofMillis(3);

    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<?>[] futures = new CompletableFuture<?>[2];

    @Override
    public void accept(Ledger ledger) {
        Scheduler scheduler = Scheduler.builder()
                .name(Points.THREAD)
                .clock(new JumpingClock())
                .uncaughtHandler((task, failure) -> ledger.harmed(task.name(), failure))
                .build();
        try {
            scheduler.runRoot(GivenUpTasks.root(ledger, scheduler, this));
        } catch (StalledException | TaskCancelled left) {
            // So it is meant.
        } finally {
            end.countDown();
            checkFutures();
        }
    }

    private void checkFutures() {
        for (CompletableFuture<?> future : futures) {
            if (future != null && !future.isDone()) throw new AssertionError("Who waits for it waits for ever.");
        }
    }

    @Coroutine
    static void root(Ledger ledger, Scheduler scheduler, GivenUp self) {
        ledger.begin("root");
        try {
            Yield.spawn(GivenUpTasks.bystander(ledger));
            Yield.spawn(GivenUpTasks.sends(ledger));
            for (int i = 0; i < self.futures.length; i++) {
                Task<Void> calls = Yield.spawn(GivenUpTasks.calls(self.end));
                self.futures[i] = calls.toCompletableFuture();
            }
            Yield.spawn(GivenUpTasks.sleeps(ledger));
            Yield.sleep(GRACE);
        } finally {
            ledger.end("root");
            stop(scheduler);
        }
    }

    private static void stop(Scheduler scheduler) {
        for (int again = 0; again < 3; again++) {
            try {
                scheduler.shutdown(GRACE);
                return;
            } catch (Throwable failed) {
                // Then once more.
            }
        }
    }

    @Coroutine
    static void bystander(Ledger ledger) {
        ledger.begin("bystander");
        try {
            for (int i = 0; i < 3; i++) Yield.pause();
            ledger.done("bystander");
        } finally {
            ledger.end("bystander");
        }
    }

    /** Waits for a channel, and is not the last to be cancelled. */
    @Coroutine
    static void sends(Ledger ledger) throws IOException {
        Pipe pipe = Yield.provider().openPipe();
        ledger.begin("sends");
        try {
            pipe.sink().configureBlocking(false);
            ByteBuffer full = ByteBuffer.allocate(1 << 16);
            while (true) {
                while (pipe.sink().write(full.clear()) > 0) continue;
                Yield.send(pipe.sink());
            }
        } finally {
            ledger.end("sends");
            pipe.sink().close();
            pipe.source().close();
        }
    }

    @Coroutine
    static void sleeps(Ledger ledger) {
        ledger.begin("sleeps");
        try {
            Yield.sleep(LONG);
        } finally {
            ledger.end("sleeps");
        }
    }

    @Coroutine
    static void calls(CountDownLatch end) throws InterruptedException {
        Yield.call(() -> {
            end.await();
            return null;
        });
    }
}
