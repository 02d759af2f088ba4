package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SeedCountTest {
    private final List<String> said = new ArrayList<>();
    private long now;

    @Test
    void aLongTestSaysEachHalfMinuteHowFarItIs() {
        run(100);
        assertEquals(
                List.of(
                        "race(): 300 of 1000 seeds, about 70 s left",
                        "race(): 600 of 1000 seeds, about 40 s left",
                        "race(): 900 of 1000 seeds, about 10 s left"),
                said);
    }

    @Test
    void aShortOneSaysNothing() {
        run(29);
        assertEquals(List.of(), said);
    }

    private void run(long millisEach) {
        SeedCount count = new SeedCount("race()", 1000, said::add, () -> now);
        for (int i = 0; i < 1000; i++) {
            now += TimeUnit.MILLISECONDS.toNanos(millisEach);
            count.done();
        }
    }
}
