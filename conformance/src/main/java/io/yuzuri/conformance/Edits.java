package io.yuzuri.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes of one text, by offset. At one offset what closes stands before what opens; what opens stands in the order it
 * was added (the outer first), and so does what closes (the inner first).
 */
final class Edits {
    private record Edit(long from, long to, boolean opens, String text) {}

    private final List<Edit> edits = new ArrayList<>();

    void open(long at, String text) {
        edits.add(new Edit(at, at, true, text));
    }

    void close(long at, String text) {
        edits.add(new Edit(at, at, false, text));
    }

    void replace(long from, long to, String text) {
        edits.add(new Edit(from, to, true, text));
    }

    String apply(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingLong(Edit::from).thenComparing(Edit::opens));
        for (Edit edit : sorted) {
            out.append(text, at, (int) edit.from()).append(edit.text());
            at = (int) edit.to();
        }
        return out.append(text, at, text.length()).toString();
    }
}
