package io.yuzuri.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars, each of some parts one after the other, as SVG. Readable on a light and on a dark page: it asks
 * which of them its reader prefers.
 */
final class BarChart {
    private static final int LABELS = 250;
    private static final int BARS = 420;
    private static final int VALUES = 110;
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final int TOP = 52;

    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #24292f; }
              .title { font-weight: 600; font-size: 15px; }
              .value { font-variant-numeric: tabular-nums; }
              .part0 { fill: #1f6feb; } .part1 { fill: #9ec5fe; }
              .range { stroke: #24292f; stroke-width: 1.5; }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; }
                .part0 { fill: #58a6ff; } .part1 { fill: #1f4b82; }
                .range { stroke: #e6edf3; }
              }
            </style>
            """;

    private record Bar(String label, double[] parts, Estimate range, String value) {}

    private final String title;
    private final String[] parts;
    private final List<Bar> bars = new ArrayList<>();

    BarChart(String title, String... parts) {
        this.title = title;
        this.parts = parts;
    }

    /** Adds a bar; the range is where its end may lie. */
    void add(String label, double[] lengths, Estimate range, String value) {
        bars.add(new Bar(label, lengths, range, value));
    }

    String svg() {
        int width = LABELS + BARS + VALUES;
        int height = TOP + ROW * bars.size() + 8;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">",
                width,
                height,
                width,
                height);
        svg.append(STYLE);
        add(svg, "<title>%s</title>", escape(title));
        add(svg, "<text class=\"title\" x=\"4\" y=\"18\">%s</text>", escape(title));
        int x = LABELS;
        for (int i = 0; i < parts.length; i++) {
            add(svg, "<rect class=\"part%d\" x=\"%d\" y=\"28\" width=\"11\" height=\"11\"/>", i, x);
            add(svg, "<text x=\"%d\" y=\"38\">%s</text>", x + 16, escape(parts[i]));
            x += 30 + 8 * parts[i].length();
        }
        double scale =
                BARS / bars.stream().mapToDouble(b -> b.range.high()).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) bar(svg, bars.get(i), TOP + ROW * i, scale);
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Bar bar, int y, double scale) {
        add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LABELS - 8, y + 13, escape(bar.label));
        double x = LABELS;
        for (int i = 0; i < bar.parts.length; i++) {
            double length = bar.parts[i] * scale;
            add(svg, "<rect class=\"part%d\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>", i, x, y, length, BAR);
            x += length;
        }
        double low = LABELS + bar.range.low() * scale;
        double high = LABELS + bar.range.high() * scale;
        int middle = y + BAR / 2;
        add(
                svg,
                "<path class=\"range\" d=\"M%.1f %dH%.1fM%.1f %dv8M%.1f %dv8\"/>",
                low,
                middle,
                high,
                low,
                middle - 4,
                high,
                middle - 4);
        add(
                svg,
                "<text class=\"value\" x=\"%.1f\" y=\"%d\">%s</text>",
                Math.max(x, high) + 8,
                y + 13,
                escape(bar.value));
    }

    private static void add(StringBuilder svg, String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
