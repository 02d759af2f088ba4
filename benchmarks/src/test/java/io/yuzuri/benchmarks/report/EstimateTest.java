package io.yuzuri.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertEquals(2.5, Estimate.median(new double[] {4, 1, 2, 3}));
        assertEquals(2, Estimate.median(new double[] {3, 1, 2}));
    }

    @Test
    void equalSamplesLeaveNoDoubt() {
        assertEquals("5.00 (5.00–5.00)", Estimate.of(new double[] {5, 5, 5}).text(2));
    }

    @Test
    void theMedianOfManyDrawsLiesInTheIntervalAboutAsOftenAsPromised() {
        SplittableRandom random = new SplittableRandom(7);
        int inside = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] samples = random.doubles(15).toArray();
            Estimate estimate = Estimate.of(samples);
            if (estimate.low() <= 0.5 && 0.5 <= estimate.high()) inside++;
        }
        assertTrue(inside > 176, inside + " of 200");
    }
}
