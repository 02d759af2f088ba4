package io.yuzuri.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * A median and where it lies with a confidence of 95 %, by the bootstrap: samples are drawn again from those that there
 * are, and their medians looked at. What one process measured is alike (its compiler was as lucky each time), so
 * processes are drawn first, and then samples of those.
 *
 * @param median the median
 * @param low 2.5 % of the medians are lower
 * @param high and as many higher
 */
record Estimate(double median, double low, double high) {
    private static final int DRAWS = 5_000;
    private static final long SEED = 1;

    /** That of the samples of some processes. */
    static Estimate of(Collection<double[]> processes) {
        double[][] all = processes.toArray(new double[0][]);
        double[] samples = processes.stream().flatMapToDouble(Arrays::stream).toArray();
        if (samples.length == 0) return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] medians = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) medians[draw] = median(drawn(all, random));
        Arrays.sort(medians);
        return new Estimate(median(samples), medians[DRAWS / 40], medians[DRAWS - 1 - DRAWS / 40]);
    }

    private static double[] drawn(double[][] processes, SplittableRandom random) {
        DoubleStream.Builder drawn = DoubleStream.builder();
        for (int i = 0; i < processes.length; i++) {
            double[] process = processes[random.nextInt(processes.length)];
            for (int j = 0; j < process.length; j++) drawn.add(process[random.nextInt(process.length)]);
        }
        return drawn.build().toArray();
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
