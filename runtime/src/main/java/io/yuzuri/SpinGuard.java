package io.yuzuri;

/**
 * Notices a selector that returns at once again and again although nothing has happened: known of some systems, and of
 * selectors whose keys are in disorder.
 *
 * <p>The clock is read at the first of many such returns and at the last, and not for each.
 */
final class SpinGuard {
    /** As in Netty: so many in a row are no accident. */
    private static final int RETURNS = 512;

    private int returns;
    private long asked;
    private long since;

    /** Something has happened, or the system was not asked to wait. */
    void calm() {
        returns = 0;
    }

    /**
     * The selector has returned with nothing.
     *
     * @param nanos how long it was asked to wait at most
     * @return true if it has done so too often in too short a time
     */
    boolean returned(long nanos, NanoClock clock) {
        if (returns++ == 0) {
            asked = 0;
            since = clock.nanoTime();
            return false;
        }
        asked += nanos;
        if (returns < RETURNS) return false;
        returns = 0;
        return clock.nanoTime() - since < asked / 2;
    }
}
