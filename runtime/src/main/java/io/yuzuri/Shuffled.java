package io.yuzuri;

/**
 * The order in which each step of each task is put off for as long as follows from a seed, and from that step alone.
 * Nobody is put off for ever: who has waited so long goes before all who have come since.
 */
record Shuffled(long seed) implements ReadyOrder {
    /** So many are looked at: to look at all would take too long where very many are ready. */
    static final int WINDOW = 64;

    /** So many steps others may have first, for each task that is ready. */
    static final int TURNS = 4;

    @Override
    public int choose(Ready ready) {
        int size = Math.min(ready.size(), WINDOW);
        int chosen = 0;
        long least = Long.MAX_VALUE;
        for (int place = size; --place >= 0; ) {
            long drawn = Lineage.mix(seed + ready.wake(place));
            long left = Long.remainderUnsigned(drawn, (long) TURNS * size) - ready.waited(place);
            if (left > least) continue;
            least = left;
            chosen = place;
        }
        return chosen;
    }
}
