package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tasks that send, receive, give up, are cancelled: each element that was sent is received once, in order. */
class MailboxRandomTest {
    record Element(int sender, int number) {}

    /** What the tasks believe. */
    static final class World {
        final Mailbox<Element> mailbox;
        final List<Element> sent = new ArrayList<>();
        final List<Element> received = new ArrayList<>();

        World(int capacity) {
            mailbox = MailboxTest.mailbox(capacity);
        }
    }

    @Coroutine
    static void sends(World world, int self, SplittableRandom random) {
        for (int number = 0; number < 10; number++) {
            Element element = new Element(self, number);
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (world.mailbox.trySend(element)) world.sent.add(element);
                }
                case 1 -> {
                    Timeout limit = Timeout.after(Duration.ofNanos(random.nextInt(3)));
                    try (limit) {
                        world.mailbox.send(element);
                        world.sent.add(element);
                        if (limit.hasExpired()) continue;
                    } catch (TaskTimeout late) {
                        if (late.timeout() != limit) throw late;
                        continue;
                    }
                }
                default -> {
                    world.mailbox.send(element);
                    world.sent.add(element);
                }
            }
            if (random.nextInt(3) == 0) Yield.sleep(Duration.ofNanos(random.nextInt(3)));
        }
    }

    @Coroutine
    static void receives(World world, SplittableRandom random) {
        try {
            receivesUntilClosed(world, random);
        } catch (MailboxClosedException end) {
            assertTrue(world.mailbox.isClosed());
        }
    }

    @Coroutine
    static void receivesUntilClosed(World world, SplittableRandom random) {
        while (true) {
            switch (random.nextInt(4)) {
                case 0 -> world.mailbox.tryReceive().ifPresent(world.received::add);
                case 1 -> {
                    Timeout limit = Timeout.after(Duration.ofNanos(random.nextInt(3)));
                    try (limit) {
                        world.received.add(world.mailbox.receive());
                        if (limit.hasExpired()) continue;
                    } catch (TaskTimeout late) {
                        if (late.timeout() != limit) throw late;
                        continue;
                    }
                }
                default -> {
                    Optional<Element> next = world.mailbox.next();
                    if (next.isEmpty()) return;
                    world.received.add(next.get());
                }
            }
            if (random.nextInt(3) == 0) Yield.sleep(Duration.ofNanos(random.nextInt(3)));
        }
    }

    @Coroutine
    static void randomTasks(Trace trace, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        World world = new World(random.nextInt(4));
        List<Task<Void>> senders = new ArrayList<>();
        List<Task<Void>> receivers = new ArrayList<>();
        int tasks = 1 + random.nextInt(3);
        for (int i = 0; i < tasks; i++) {
            senders.add(Yield.spawn(MailboxRandomTestTasks.sends(world, i, random.split())));
            receivers.add(Yield.spawn(MailboxRandomTestTasks.receives(world, random.split())));
        }
        cancelSome(senders, random);
        cancelSome(receivers.subList(1, tasks), random);
        awaitEnd(senders);
        world.mailbox.close();
        awaitEnd(receivers);
        for (Optional<Element> left; (left = world.mailbox.next()).isPresent(); ) world.received.add(left.get());
        trace.say("sent " + world.sent);
        trace.say("received " + world.received);
        assertEquals(
                new Mailbox.Statistics(0, world.mailbox.statistics().capacity(), 0, 0, true),
                world.mailbox.statistics());
        checkSame(world);
        if (tasks == 1) checkOrder(world.received);
    }

    @Coroutine
    static void cancelSome(List<Task<Void>> tasks, SplittableRandom random) {
        for (Task<Void> task : tasks) {
            Yield.sleep(Duration.ofNanos(random.nextInt(8)));
            if (random.nextBoolean()) task.cancel();
        }
    }

    @Coroutine
    static void awaitEnd(List<Task<Void>> tasks) {
        for (Task<Void> task : tasks) {
            while (!task.isDone()) Yield.sleep(Duration.ofNanos(1));
        }
    }

    private static void checkSame(World world) {
        Comparator<Element> order = Comparator.comparingInt(Element::sender).thenComparingInt(Element::number);
        List<Element> sent = new ArrayList<>(world.sent);
        List<Element> received = new ArrayList<>(world.received);
        sent.sort(order);
        received.sort(order);
        assertEquals(sent, received);
    }

    private static void checkOrder(List<Element> received) {
        Map<Integer, Integer> last = new HashMap<>();
        for (Element element : received) {
            Integer before = last.put(element.sender(), element.number());
            assertTrue(before == null || before < element.number(), received.toString());
        }
    }

    @Test
    void eachElementThatWasSentIsReceivedOnceAndInOrder() {
        for (long seed = 1; seed <= 100; seed++) {
            long chosen = seed;
            try {
                Everywhere.run(trace -> MailboxRandomTestTasks.randomTasks(trace, chosen), lines -> {
                    assertTrue(lines.get(lines.size() - 1).startsWith("result"), String.join("\n", lines));
                    assertTrue(lines.stream().noneMatch(line -> line.startsWith("uncaught")), String.join("\n", lines));
                });
            } catch (AssertionError failed) {
                throw new AssertionError("seed " + seed, failed);
            }
        }
    }
}
