package io.yuzuri.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A median and where it lies with a confidence of 95 %, by the bootstrap: samples are drawn again from those that there are,
 * and their medians looked at.
 *
 * @param median the median
 * @param low 2.5 % of the medians are lower
 * @param high and as many higher
 */
record Estimate(double median, double low, double high) {
    private static final int DRAWS = 5_000;
    private static final long SEED = 1;

    static Estimate of(double[] samples) {
        if (samples.length == 0) return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] medians = new double[DRAWS];
        double[] drawn = new double[samples.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < drawn.length; i++) drawn[i] = samples[random.nextInt(samples.length)];
            medians[draw] = median(drawn);
        }
        Arrays.sort(medians);
        return new Estimate(median(samples), medians[DRAWS / 40], medians[DRAWS - 1 - DRAWS / 40]);
    }

    static double median(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** For example {@code 1.05 (1.03–1.08)}. */
    String text(int digits) {
        String format = "%." + digits + "f (%." + digits + "f–%." + digits + "f)";
        return String.format(Locale.ROOT, format, median, low, high);
    }
}
