package io.yuzuri;

/**
 * How many steps a loop runs before it looks at inbox, channels and clock again: {@value #MOST} at most, and fewer if
 * they take long.
 *
 * <p>Where time is real, the clock alone is read after one step behind an idle moment or a long one, after two more,
 * and so on, twice as many each time, as long as they are so light that reading the clock would count; as soon as more
 * than a millisecond has passed, the loop looks around. So a server, whose steps ask the system for something, knows
 * after each of them how late it is; where steps are light, {@link Pulse} says if they no longer are, and where long
 * ones recur, that the present one is long. It is asked for no sooner, since its beats cost a busy server more than
 * all that the loop does by itself: a thread that the system did not let run has had a long step as well.
 * As-written tasks are not measured, for what takes time there is the passing of the baton.
 */
final class Pace {
    /** As in Go and Tokio: often enough for fairness, seldom enough to cost nothing. */
    static final int MOST = 61;

    /** From so many on it is not known soon enough that steps have become long. */
    private static final int MANY = 16;

    private static final long LONG = 1_000_000;

    /** To read the clock costs a hundredth of this. */
    private static final long WORTH = 4_000;

    private final boolean isFixed;
    private int steps;

    /** How many there would be if the loop did not have to look around earlier. */
    private int wanted;

    /** Steps since the loop last looked around, and when that was. */
    private int run;

    private long since;

    /** When the clock was read last, and whether it had taken long until then. */
    private long read;

    private boolean wasLong;

    /** Steps since a long one, {@value #MOST} at most; and whether that one came soon after another. */
    private int light = MOST;

    private boolean recurs;

    Pace(Settings settings) {
        this.isFixed = settings.clock() != SystemClock.INSTANCE || settings.asWritten();
        this.wanted = isFixed ? MOST : 1;
        this.steps = wanted;
    }

    int steps() {
        return steps;
    }

    boolean isFixed() {
        return isFixed;
    }

    /** So many steps have been run, and it is so late now. True if the loop is to look around. */
    boolean looksAround(long now, boolean due) {
        long taken = now - read;
        read = now;
        run += steps;
        boolean isLong = taken > LONG;
        recurs = isLong && light < MOST;
        light = isLong ? 0 : Math.min(light + steps, MOST);
        wasLong = isLong || due;
        if (wasLong || light < MOST) {
            wanted = 1;
        } else if (taken >= WORTH) {
            wanted = Math.max(1, (int) (steps * WORTH / taken));
        } else if (steps == wanted) {
            wanted = Math.min(wanted * 2, MOST);
        }
        boolean looks = wasLong || run >= MOST || now - since > LONG;
        if (looks) {
            run = 0;
            since = now;
        }
        steps = Math.min(wanted, MOST - run);
        return looks;
    }

    /** Whether so many steps have taken no time worth mentioning that there are as many as ever. */
    boolean isSteady() {
        return steps == MOST;
    }

    /** Whether the last steps, or a single one of them, had taken long when the clock was read. */
    boolean wasLong() {
        return wasLong;
    }

    /** Whether somebody else must say that time has passed. */
    boolean needsPulse() {
        return recurs || wanted >= MANY;
    }

    /** The loop has waited until now. */
    void idled(long now) {
        if (isFixed) return;
        since = now;
        read = now;
        run = 0;
        wanted = 1;
        steps = 1;
        wasLong = false;
        recurs = false;
    }
}
