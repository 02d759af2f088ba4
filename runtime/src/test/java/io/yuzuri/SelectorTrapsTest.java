package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What selectors do to a scheduler that the system here cannot be made to do. */
@SuppressWarnings("try")
class SelectorTrapsTest {
    private final Fakes fakes = new Fakes();
    private final List<String> said = new ArrayList<>();

    private void run(Plain.Action body) {
        Scheduler.builder().asWritten(true).provider(fakes).run(task("root", body));
    }

    private Task<Void> receiver(String name, Fakes.Channel channel) {
        return task(name, () -> {
            Yield.recv(channel);
            said.add(name);
        });
    }

    @Test // trap 62
    void whatIsReadyIsNotAskedForAgainBeforeItsTasksHaveRun() {
        int[] before = new int[1];
        run(() -> {
            List<Fakes.Channel> channels = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                channels.add(fakes.channel());
                Yield.spawn(receiver("r", channels.get(i)));
            }
            Yield.pause();
            before[0] = fakes.selections;
            for (Fakes.Channel channel : channels) channel.ready = SelectionKey.OP_READ;
        });
        assertEquals(400, said.size());
        int selections = fakes.selections - before[0];
        assertTrue(selections <= 3, selections + " selections");
    }

    @Test // trap 25
    void aSelectorThatFailsIsReplacedAndNoWaitIsLost() {
        run(() -> {
            Fakes.Channel read = fakes.channel();
            Fakes.Channel written = fakes.channel();
            Yield.spawn(receiver("received", read));
            Yield.spawn(task("sender", () -> {
                Yield.send(written);
                Yield.send(written);
                said.add("sent");
            }));
            Yield.pause();
            fakes.failSelect = new IOException("broken");
            Yield.sleep(Duration.ofMillis(1));
            assertEquals(2, fakes.opened);
            assertFalse(fakes.selectors.get(0).isOpen());
            read.ready = SelectionKey.OP_READ;
            written.ready = SelectionKey.OP_WRITE;
        });
        assertEquals(List.of("received", "sent"), said.stream().sorted().toList());
    }

    @Test // trap 25
    void ifNoSelectorCanBeOpenedInsteadWhoWaitsIsToldAndTheSchedulerGoesOn() {
        run(() -> {
            Fakes.Channel channel = fakes.channel();
            IOException none = new IOException("no descriptors");
            Task<Void> waiting = Yield.spawn(receiver("waiting", channel));
            Yield.pause();
            fakes.failSelect = new IOException("broken");
            fakes.failOpen = none;
            assertSame(none, assertThrows(IOException.class, () -> Yield.await(waiting, IOException.class)));
            assertSame(none, assertThrows(IOException.class, () -> Yield.recv(channel)));
            fakes.failOpen = null;
            channel.ready = SelectionKey.OP_READ;
            Yield.recv(channel);
            said.add("goes on");
        });
        assertEquals(List.of("goes on"), said);
    }

    @Test // trap 60
    void aSelectorThatReturnsForNothingIsReplaced() {
        run(() -> {
            Fakes.Channel channel = fakes.channel();
            Yield.spawn(receiver("received", channel));
            Yield.pause();
            fakes.premature = 10_000;
            Yield.sleep(Duration.ofMillis(20));
            assertTrue(fakes.opened >= 2, "it was not replaced");
            fakes.premature = 0;
            channel.ready = SelectionKey.OP_READ;
        });
        assertEquals(List.of("received"), said);
    }

    @Test // traps 18, 19
    void aKeyThatSomebodyCancelledIsMadeAnew() {
        run(() -> {
            Fakes.Channel channel = fakes.channel();
            Yield.spawn(receiver("first", channel));
            Yield.pause();
            // The loop has not selected since: the old key is still there.
            channel.keyFor(fakes.selectors.get(0)).cancel();
            channel.ready = SelectionKey.OP_READ;
            Task<Void> busy =
                    Yield.spawn(task("asks too", () -> assertThrows(BusyException.class, () -> Yield.recv(channel))));
            Yield.await(busy);
            Yield.sleep(Duration.ofMillis(5));
        });
        assertEquals(List.of("first"), said);
        run(() -> {
            Fakes.Channel channel = fakes.channel();
            channel.ready = SelectionKey.OP_READ;
            Yield.recv(channel);
            channel.keyFor(fakes.selectors.get(1)).cancel();
            Yield.recv(channel);
            said.add("second");
        });
        assertEquals(List.of("first", "second"), said);
    }

    @Test // traps 19, 23, 24
    void aKeyThatIsCancelledWhileItIsLookedAtKeepsNothingFromTheOthers() {
        run(() -> {
            Fakes.Channel first = fakes.channel();
            Fakes.Channel second = fakes.channel();
            Yield.spawn(receiver("first", first));
            Yield.spawn(receiver("second", second));
            Yield.pause();
            first.ready = SelectionKey.OP_READ;
            second.ready = SelectionKey.OP_READ;
            fakes.cancelledMeanwhile = first.keyFor(fakes.selectors.get(0));
            Yield.sleep(Duration.ofMillis(1));
            assertEquals(List.of("second"), said);
        });
        assertEquals(List.of("second", "first"), said);
    }

    @Test // trap 22
    void aClosedChannelIsHeldByNobody() {
        run(() -> {
            Fakes.Channel channel = fakes.channel();
            channel.ready = SelectionKey.OP_READ;
            Yield.recv(channel);
            SelectionKey key = channel.keyFor(fakes.selectors.get(0));
            assertTrue(key.attachment() != null);
            Yield.close(channel);
            assertNull(key.attachment());
            assertEquals(0, fakes.selectors.get(0).keys().size());
            assertEquals(0, Here.loop("test").reactor.channels());
        });
    }

    @Test // trap 30
    void whatCameForATaskThatWasCancelledComesForTheNextOne() {
        run(() -> {
            Fakes.Channel channel = fakes.channel();
            Task<Void> first = Yield.spawn(receiver("first", channel));
            Yield.pause();
            channel.ready = SelectionKey.OP_READ;
            first.cancel();
            assertThrows(TaskCancelled.class, () -> Yield.await(first));
            Yield.await(receiver("second", channel));
            Task<Void> third = Yield.spawn(task("third", () -> {
                Yield.recv(channel);
                said.add("third has it");
                assertThrows(TaskCancelled.class, () -> Yield.recv(channel));
            }));
            // So many steps that the loop selects: the third is ready when it is cancelled.
            for (int i = 0; i < Loop.POLL_EVERY; i++) Yield.spawn(task("busy", () -> {}));
            Yield.pause();
            third.cancel();
            Yield.await(third);
        });
        assertEquals(List.of("second", "third has it"), said);
    }

    @Test // trap 31
    void dataThatHasComeBeatsADeadlineThatHasPassed() {
        VirtualClock clock = new VirtualClock();
        Scheduler.builder().asWritten(true).provider(fakes).clock(clock).run(task("root", () -> {
            Fakes.Channel channel = fakes.channel();
            try (Timeout limit = Timeout.after(Duration.ofSeconds(1))) {
                Yield.spawn(task("both at once", () -> {
                    channel.ready = SelectionKey.OP_READ;
                    clock.advance(2_000_000_000L);
                }));
                Yield.recv(channel);
                assertTrue(limit.hasExpired());
                assertThrows(TaskTimeout.class, () -> Yield.recv(channel));
            }
        }));
    }

    @Test // trap 33
    void aTaskThatWasWokenAndWhoseChannelWasClosedSinceSeesThatItIsClosed() {
        run(() -> {
            Fakes.Channel channel = fakes.channel();
            Task<Void> woken = Yield.spawn(task("woken", () -> {
                Yield.recv(channel);
                assertThrows(ClosedChannelException.class, () -> Yield.recv(channel));
                said.add("closed");
            }));
            Yield.pause();
            channel.ready = SelectionKey.OP_READ;
            for (int i = 0; i < Loop.POLL_EVERY; i++) Yield.spawn(task("busy", () -> {}));
            Yield.pause();
            Yield.close(channel);
            Yield.await(woken);
            Fakes.Channel other = fakes.channel();
            Task<Void> waiting = Yield.spawn(task("waiting", () -> Yield.recv(other)));
            Yield.pause();
            Yield.close(other);
            assertThrows(AsynchronousCloseException.class, () -> Yield.await(waiting, IOException.class));
        });
        assertEquals(List.of("closed"), said);
    }

    @Test // trap 13
    void deadlinesAndOthersAreNotStarvedByManyReadyChannels() {
        int count = 3_000;
        List<Integer> steps = new ArrayList<>();
        run(() -> {
            try (TaskScope scope = TaskScope.open()) {
                for (int i = 0; i < count; i++) {
                    Fakes.Channel channel = fakes.channel();
                    channel.ready = SelectionKey.OP_READ;
                    scope.spawn(task("always ready", () -> {
                        for (int each = 0; each < 3; each++) {
                            Yield.recv(channel);
                            steps.add(each);
                        }
                    }));
                }
                scope.spawn(task("sleeper", () -> {
                    Yield.sleep(Duration.ofNanos(1));
                    said.add("woken after " + (steps.size() < 2 * count ? "few" : "all"));
                }));
                scope.join();
            }
        });
        assertEquals(List.of("woken after few"), said);
        assertEquals(3 * count, steps.size());
    }

    @Test // trap 11
    void noDeadlinePassesEarlyAndNoneIsWaitedForBySpinning() {
        NanoClock system = NanoClock.system();
        long[] early = new long[1];
        Scheduler.builder().asWritten(true).provider(fakes).run(task("root", () -> {
            Fakes.Channel channel = fakes.channel();
            Task<Void> waiting = Yield.spawn(receiver("waiting", channel));
            Yield.pause();
            int before = fakes.selections;
            for (int i = 1; i <= 10; i++) {
                long begun = system.nanoTime();
                Yield.sleep(Duration.ofNanos(100_000L * i));
                if (system.nanoTime() - begun < 100_000L * i) early[0]++;
            }
            assertTrue(fakes.selections - before <= 10 * 4, (fakes.selections - before) + " selections for ten sleeps");
            waiting.cancel();
        }));
        assertEquals(0, early[0]);
    }

    @Test // trap 59
    void theLoopsOwnThreadWakesNoSelector() {
        run(() -> {
            Fakes.Channel channel = fakes.channel();
            channel.ready = SelectionKey.OP_READ;
            Yield.recv(channel);
            Task<Void> other = Yield.spawn(task("other", () -> Yield.sleep(Duration.ofDays(1))));
            Yield.pause();
            other.cancel();
            assertThrows(TaskCancelled.class, () -> Yield.await(other));
            assertEquals(0, fakes.wakeups);
        });
    }
}
