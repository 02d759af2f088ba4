package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchdogTest {
    private final List<String> reports = new CopyOnWriteArrayList<>();

    /** The user's own method. */
    private void computesTooLong() {
        while (reports.isEmpty()) Thread.onSpinWait();
    }

    @ParameterizedTest // trap 65
    @ValueSource(booleans = {false, true})
    void aStepThatTakesTooLongIsReportedOnceWithItsLine(boolean asWritten) {
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
        String report = reports.get(0);
        assertTrue(report.startsWith("Task busy has kept scheduler main for "), report);
        assertTrue(report.contains("WatchdogTest.computesTooLong(WatchdogTest.java:"), report);
    }

    @Test // trap 65
    void theWatchdogEndsWithItsScheduler() throws InterruptedException {
        Thread[] watchdog = new Thread[1];
        Scheduler.builder().watchdog(Duration.ofDays(1), reports::add).run(Hand.task(() -> {
            watchdog[0] = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("yuzuri-watchdog-main"))
                    .findFirst()
                    .orElseThrow();
            return null;
        }));
        watchdog[0].join();
        assertEquals(List.of(), reports);
    }
}
