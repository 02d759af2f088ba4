package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchdogTest {
    private static final String LINE = "WatchdogTest.computesTooLong(WatchdogTest.java:";

    private final List<String> reports = new CopyOnWriteArrayList<>();

    /** The user's own method. */
    private void computesTooLong() {
        while (reports.isEmpty()) Thread.onSpinWait();
    }

    @ParameterizedTest // trap 65
    @ValueSource(booleans = {false, true})
    void aStepThatTakesTooLongIsReportedOnceWithItsLine(boolean asWritten) {
        String report = report(asWritten);
        for (int early = 0; !report.contains(LINE) && early < 100; early++) report = report(asWritten);
        assertTrue(report.startsWith("Task busy has kept scheduler main for "), report);
        assertTrue(report.contains(LINE), report);
    }

    /**
     * The only report of a step that ends with it. On a busy machine it can come before the user's method is reached.
     */
    private String report(boolean asWritten) {
        reports.clear();
        Task<Void> machine = Hand.task(() -> {
            computesTooLong();
            return null;
        });
        Task<Void> plain = task("busy", this::computesTooLong);
        Scheduler.builder()
                .asWritten(asWritten)
                .watchdog(Duration.ofMillis(1), reports::add)
                .run(asWritten ? plain : machine.named("busy"));
        assertEquals(1, reports.size());
        return reports.get(0);
    }

    @Test // trap 65
    void oneThreadWatchesAllSchedulers() {
        for (int i = 0; i < 3; i++) {
            Scheduler.builder()
                    .name("s" + i)
                    .watchdog(Duration.ofDays(1), reports::add)
                    .run(Hand.task(() -> null));
        }
        assertEquals(
                List.of("yuzuri-watchdog"),
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(name -> name.startsWith("yuzuri-watchdog"))
                        .toList());
        assertEquals(List.of(), reports);
    }

    @Test
    void aSchedulerIsWatchedByDefaultAlsoOneAroundAnother() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("io.yuzuri.Scheduler");
        Filter before = logger.getFilter();
        logger.setFilter(record -> {
            logged.add(record.getMessage());
            return false;
        });
        try {
            Task<Object> inner = Hand.task(() -> {
                while (logged.size() < 2) Thread.onSpinWait();
                return null;
            });
            Task<Object> outer = Hand.task(() -> Scheduler.run(inner.named("inner")));
            Scheduler.run(outer.named("outer"));
        } finally {
            logger.setFilter(before);
        }
        assertTrue(logged.stream().anyMatch(report -> report.startsWith("Task inner has kept scheduler main for ")));
        assertTrue(logged.stream().anyMatch(report -> report.startsWith("Task outer has kept scheduler main for ")));
    }

    @Test
    void aReportThatFailsIsNotTheLast() {
        Task<Void> busy = task("busy", () -> {
            for (int i = 1; i <= 2; i++) {
                while (reports.size() < i) Thread.onSpinWait();
                Yield.pause();
            }
        });
        Scheduler.builder()
                .asWritten(true)
                .watchdog(Duration.ofMillis(1), report -> {
                    reports.add(report);
                    throw new IllegalStateException("the reporter's");
                })
                .run(busy);
        assertTrue(reports.size() >= 2);
    }
}
