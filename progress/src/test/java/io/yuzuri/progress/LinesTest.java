package io.yuzuri.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LinesTest {
    private final List<String> said = new ArrayList<>();
    private long now = TimeUnit.DAYS.toNanos(3);

    @Test
    void theFirstStepAndTheLastAreSaidAndOneEachHalfMinute() {
        run("all", 120, 1);
        assertEquals(
                List.of(
                        "all: 1 of 120, 0 %, 1 s, about 1 min 59 s left: step 1",
                        "all: 31 of 120, 25 %, 31 s, about 1 min 29 s left: step 31",
                        "all: 61 of 120, 50 %, 1 min 1 s, about 59 s left: step 61",
                        "all: 91 of 120, 75 %, 1 min 31 s, about 29 s left: step 91",
                        "all: 120 of 120, 100 %, 2 min: step 120"),
                said);
    }

    @Test
    void longStepsAreAllSaidInMinutesAndHours() {
        run("slow", 3, 3000);
        assertEquals(
                List.of(
                        "slow: 1 of 3, 33 %, 50 min, about 1 h 40 min left: step 1",
                        "slow: 2 of 3, 66 %, 1 h 40 min, about 50 min left: step 2",
                        "slow: 3 of 3, 100 %, 2 h 30 min: step 3"),
                said);
    }

    @Test
    void aStepMoreThanWasThoughtIsNoFailure() {
        try (Progress progress = new Lines("short", 1, said::add, () -> now)) {
            progress.step("one");
            progress.step("another");
        }
        assertEquals(List.of("short: 1 of 1, 100 %, 0 s: one", "short: 2 of 1, 200 %, 0 s: another"), said);
    }

    private void run(String command, int steps, long seconds) {
        try (Progress progress = new Lines(command, steps, said::add, () -> now)) {
            for (int i = 1; i <= steps; i++) {
                now += TimeUnit.SECONDS.toNanos(seconds);
                progress.step("step " + i);
            }
        }
    }
}
