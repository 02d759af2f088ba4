package io.yuzuri;

/** The order in which each step of each task has a rank that follows from a seed. */
record Shuffled(long seed) implements ReadyOrder {
    /** So many are looked at: to look at all would take too long where very many are ready. */
    static final int WINDOW = 64;

    @Override
    public int choose(Ready ready) {
        int chosen = 0;
        long least = Long.MAX_VALUE;
        for (int place = Math.min(ready.size(), WINDOW); --place >= 0; ) {
            long rank = Lineage.mix(seed + ready.wake(place));
            if (rank > least) continue;
            least = rank;
            chosen = place;
        }
        return chosen;
    }
}
