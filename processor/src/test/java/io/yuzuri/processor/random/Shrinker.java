package io.yuzuri.processor.random;

import java.util.ArrayList;
import java.util.List;

/** Makes a failing program smaller as long as it fails in the same way. */
final class Shrinker {
    private static final int BATCH = 24;

    private final String kind;
    private final long seed;
    private final long until;
    private Piece program;

    Shrinker(Piece program, String kind, long seed, int seconds) {
        this.program = program;
        this.kind = kind;
        this.seed = seed;
        this.until = System.nanoTime() + seconds * 1_000_000_000L;
    }

    Piece smallest() {
        int at = 0;
        List<Edit> edits = Edit.of(program);
        while (at < edits.size() && System.nanoTime() < until) {
            List<Edit> batch = edits.subList(at, Math.min(edits.size(), at + BATCH));
            List<Edit> good = failing(batch);
            if (good.isEmpty()) {
                at += BATCH;
            } else {
                program = together(good);
                edits = Edit.of(program);
                at = Math.min(at, Math.max(0, edits.size() - 1)) / 2;
            }
        }
        return program;
    }

    private List<Edit> failing(List<Edit> edits) {
        List<Boolean> fails =
                Batch.fail(edits.stream().map(edit -> edit.apply(program)).toList(), kind, seed);
        List<Edit> good = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            if (fails.get(i)) good.add(edits.get(i));
        }
        return good;
    }

    /** The program after all edits that can be made together, or after the first alone. */
    private Piece together(List<Edit> edits) {
        List<Edit> apart = new ArrayList<>();
        for (Edit edit : edits) {
            if (apart.stream().allMatch(edit::apartFrom)) apart.add(edit);
        }
        Piece all = program;
        for (Edit edit : apart) all = edit.apply(all);
        Piece first = edits.get(0).apply(program);
        if (apart.size() == 1) return first;
        return Batch.fail(List.of(all), kind, seed).get(0) ? all : first;
    }
}
