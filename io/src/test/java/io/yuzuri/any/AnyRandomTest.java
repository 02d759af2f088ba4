package io.yuzuri.any;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import io.yuzuri.sync.Event;
import io.yuzuri.sync.Mailbox;
import io.yuzuri.sync.MailboxClosedException;
import io.yuzuri.sync.Mutex;
import io.yuzuri.sync.Permits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Tasks that wait for random things, are cut off, cancelled and closed upon: each element arrives once, and the methods
 * as written do the same. {@code -Dyuzuri.any.seeds=20000} runs more.
 */
class AnyRandomTest {
    private static final int SEEDS = Integer.getInteger("yuzuri.any.seeds", 100);

    /** What the tasks share, and what they believe. */
    static final class World {
        final Trace trace;
        final SplittableRandom random;
        final List<Mailbox<Integer>> mailboxes = List.of(Mailbox.bounded(1), Mailbox.bounded(3), Mailbox.unbounded());
        final Event event = new Event();
        final Permits permits = new Permits(1);
        final Mutex mutex = new Mutex();
        final CompletableFuture<String> future = new CompletableFuture<>();
        final List<Task<Void>> tasks = new ArrayList<>();
        final List<Integer> sent = new ArrayList<>();
        final List<Integer> received = new ArrayList<>();
        int next;

        World(Trace trace, long seed) {
            this.trace = trace;
            this.random = new SplittableRandom(seed);
        }

        /** One of each kind, as often as chance has it. */
        Waitable thing(Task<?> self) {
            Mailbox<Integer> mailbox = mailboxes.get(random.nextInt(3));
            return switch (random.nextInt(9)) {
                case 0, 1 -> mailbox.receivable();
                case 2 -> mailbox.sendable();
                case 3 -> event.occurred();
                case 4 -> permits.acquirable();
                case 5 -> mutex.lockable();
                case 6 -> Waitable.done(future);
                case 7 -> Waitable.after(Duration.ofNanos(random.nextInt(6)));
                default -> {
                    Task<Void> other = tasks.get(random.nextInt(tasks.size()));
                    yield other == self ? Waitable.at(random.nextInt(40)) : Waitable.done(other);
                }
            };
        }

        /** Takes and sends what can be at once. */
        void act() {
            Mailbox<Integer> mailbox = mailboxes.get(random.nextInt(3));
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> {
                    if (!mailbox.isClosed() && mailbox.trySend(next)) sent.add(next++);
                }
                case 3, 4, 5 -> {
                    if (mailbox.isClosed() && mailbox.statistics().elements() == 0) return;
                    mailbox.tryReceive().ifPresent(received::add);
                }
                case 6 -> {
                    if (permits.tryAcquire()) permits.release();
                }
                case 7 -> {
                    if (random.nextInt(10) == 0) event.set();
                    if (random.nextInt(10) == 0) future.complete("done");
                }
                case 8 -> {
                    if (random.nextInt(8) == 0) mailbox.close();
                }
                default -> {
                    Task<Void> victim = tasks.get(random.nextInt(tasks.size()));
                    if (random.nextInt(6) == 0) victim.cancel();
                }
            }
        }
    }

    @Coroutine
    static void lives(World world, int self) {
        Task<?> task = Yield.current();
        Waitable[] things = new Waitable[1 + world.random.nextInt(4)];
        for (int i = 0; i < things.length; i++) things[i] = world.thing(task);
        for (int round = 0; round < 12; round++) {
            Timeout limit = Timeout.after(Duration.ofNanos(1 + world.random.nextInt(9)));
            try (limit) {
                int place = Yield.any(things);
                world.trace.say(self + " woken by " + place + " at " + Yield.nanoTime());
                if (world.random.nextInt(4) == 0) things[place] = world.thing(task);
                if (world.random.nextInt(5) == 0) waits(world);
            } catch (TaskTimeout late) {
                if (late.timeout() != limit) throw late;
                world.trace.say(self + " late at " + Yield.nanoTime());
            } catch (MailboxClosedException closed) {
                world.trace.say(self + " finds it closed");
            }
            world.act();
        }
    }

    /** In line, beside those who observe. */
    @Coroutine
    static void waits(World world) {
        Mailbox<Integer> mailbox = world.mailboxes.get(world.random.nextInt(3));
        switch (world.random.nextInt(4)) {
            case 0 -> {
                int element = world.next++;
                mailbox.send(element);
                world.sent.add(element);
            }
            case 1 -> {
                Optional<Integer> element = mailbox.next();
                element.ifPresent(world.received::add);
            }
            case 2 -> {
                world.permits.acquire();
                try {
                    Yield.sleep(Duration.ofNanos(2));
                } finally {
                    world.permits.release();
                }
            }
            default -> {
                Mutex.Held held = world.mutex.lock();
                try (held) {
                    Yield.sleep(Duration.ofNanos(2));
                }
            }
        }
    }

    @Coroutine
    static void all(World world) {
        for (int i = 0; i < 4; i++) {
            world.tasks.add(AnyRandomTestTasks.lives(world, i).named("t" + i));
        }
        for (Task<Void> task : world.tasks) Yield.spawn(task);
        for (Task<Void> task : world.tasks) {
            try {
                Yield.await(task);
            } catch (TaskCancelled cancelled) {
                world.trace.say(task.name() + " was cancelled");
            }
        }
        for (Mailbox<Integer> mailbox : world.mailboxes) {
            while (mailbox.statistics().elements() > 0) {
                mailbox.tryReceive().ifPresent(world.received::add);
            }
        }
        world.trace.say("sent " + world.sent.stream().sorted().toList());
        world.trace.say("received " + world.received.stream().sorted().toList());
    }

    @Test
    void whateverIsWaitedForEachElementArrivesOnce() {
        int woken = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            long of = seed;
            List<String> lines = Everywhere.inOrder(seed % 3, trace -> AnyRandomTestTasks.all(new World(trace, of)))
                    .lines();
            String sent = line(lines, "sent ", seed);
            assertEquals(sent, line(lines, "received ", seed), "seed " + seed + "\n" + String.join("\n", lines));
            woken += (int) lines.stream().filter(line -> line.contains("woken")).count();
        }
        assertTrue(woken > 10 * SEEDS, woken + " wakes in " + SEEDS + " programs");
    }

    private static String line(List<String> lines, String start, long seed) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("seed " + seed + "\n" + String.join("\n", lines)));
    }
}
