package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads that serve all schedulers. */
class DaemonTest {
    @Test
    void theyCarryNothingOfWhoNeedsThemFirst() throws InterruptedException {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        List<Object> seen = new ArrayList<>();
        Thread needs = new Thread(() -> {
            local.set("somebody's");
            Thread thread = Daemon.unstarted(() -> seen.add(local.get()), "daemon");
            seen.add(thread.getContextClassLoader());
            seen.add(thread.getPriority());
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        needs.setPriority(Thread.MAX_PRIORITY);
        needs.start();
        needs.join();
        assertNull(seen.get(0));
        assertEquals(Thread.NORM_PRIORITY, seen.get(1));
        assertNull(seen.get(2));
    }

    private static void interrupt(String name) {
        Thread daemon = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findAny()
                .orElseThrow();
        daemon.interrupt();
        while (daemon.isInterrupted()) Thread.onSpinWait();
    }

    @Test
    @Timeout(60)
    void anInterruptOfTheWatchdogDoesNotStay() {
        Scheduler.builder().watchdog(Duration.ofDays(1), report -> {}).run(Hand.task(() -> null));
        interrupt("yuzuri-watchdog");
    }

    @Test
    @Timeout(60)
    void anInterruptOfThePulseDoesNotStay() {
        Scheduler.run(Hand.pausing(10_000)); // light steps, for which it is needed
        interrupt("yuzuri-pulse");
    }
}
