package io.yuzuri.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
        assertEquals(
                "5.00 (5.00–5.00)", Estimate.of(List.of(new double[] {5, 5, 5})).text(2));
    }

    @Test
    void theMedianOfManyDrawsLiesInTheIntervalAboutAsOftenAsPromised() {
        SplittableRandom random = new SplittableRandom(7);
        int inside = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] samples = random.doubles(15).toArray();
            Estimate estimate = Estimate.of(List.of(samples));
            if (estimate.low() <= 0.5 && 0.5 <= estimate.high()) inside++;
        }
        assertTrue(inside > 176, inside + " of 200");
    }

    /** Five samples each, all the same: what is known is known of three values, not of fifteen. */
    @Test
    void processesThatDifferLeaveTheirDifferenceInDoubt() {
        double[] slow = {3, 3, 3, 3, 3};
        double[] fast = {1, 1, 1, 1, 1};
        assertEquals(new Estimate(1, 1, 3), Estimate.of(List.of(fast, slow, fast)), "drawn as processes");
        assertEquals(new Estimate(2, 2, 2), Estimate.of(List.of(new double[] {1, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2})));
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertTrue(Double.isNaN(Estimate.of(List.of()).median()));
    }
}
