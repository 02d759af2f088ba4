package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import java.time.Duration;
import java.util.Objects;

/**
 * Lets so much be done in a time: a bucket of tokens that is filled at a steady rate, and from which tasks take.
 *
 * <p>The rate holds in the long run; the burst is how many tokens the bucket holds, so how much may be done at once
 * after a quiet time. It is full at first. Time is {@link Yield#nanoTime()}.
 *
 * <pre>{@code
 * Limiter requests = Limiter.of(100, Duration.ofSeconds(1), 20);
 *
 * requests.acquire();
 * send(request);
 * }</pre>
 *
 * <p>First come, first served: a task that waits for several tokens is not passed by those behind it that want fewer.
 * Nothing needs to be given back.
 */
public final class Limiter {
    /** A bucket takes no longer to be filled, so that instants can be told from each other. */
    private static final double LONGEST = Long.MAX_VALUE / 4.0;

    /**
     * What there is at one moment.
     *
     * @param tokens in the bucket
     * @param waiting tasks that wait for tokens
     */
    public record Statistics(int tokens, int waiting) {}

    /** Nanoseconds in which one token comes. */
    private final double interval;

    private final int burst;

    /** The bucket would have been empty at this instant, and a fraction of a nanosecond, if all had come since. */
    private long empty;

    private double fraction;
    private boolean begun;

    /** Whether a task is the first in line: it sleeps until its tokens have come. The others wait behind it. */
    private boolean hasFirst;

    private final WaitQueue<Void> behind = new WaitQueue<>(() -> "for a limiter");

    /** How many tokens those want that wait. */
    private long wanted;

    private Waitable acquirable;

    private Limiter(double interval, int burst) {
        if (!(interval > 0)) throw new IllegalArgumentException("A rate of none, or of all at once, is no rate.");
        if (burst < 1) throw new IllegalArgumentException("A burst is 1 or more: " + burst);
        if (interval * burst > LONGEST) throw new IllegalArgumentException("It would take centuries to fill.");
        this.interval = interval;
        this.burst = burst;
    }

    /**
     * So many tokens in a time, and as many at once.
     *
     * @param tokens how many; 1 or more
     * @param time in which they come, by the scheduler's clock
     * @return a new limiter
     */
    public static Limiter of(int tokens, Duration time) {
        return of(tokens, time, tokens);
    }

    /**
     * So many tokens in a time.
     *
     * @param tokens how many; 1 or more
     * @param time in which they come, by the scheduler's clock
     * @param burst how many at once, after a time in which nobody took any; 1 or more
     * @return a new limiter
     */
    public static Limiter of(int tokens, Duration time, int burst) {
        if (tokens < 1) throw new IllegalArgumentException("A number of tokens is 1 or more: " + tokens);
        Objects.requireNonNull(time, "time");
        return new Limiter((time.getSeconds() * 1e9 + time.getNano()) / tokens, burst);
    }

    /** Takes one token; suspends until it has come. If the task is cancelled meanwhile, it has taken none. */
    @Coroutine
    public void acquire() {
        acquire(1);
    }

    /**
     * Takes several tokens together; suspends until all have come. If the task is cancelled meanwhile, it has taken
     * none.
     *
     * @param count how many; 1 or more, and not more than the burst
     */
    @Coroutine
    public void acquire(int count) {
        checkCount(count);
        Yield.checkCancelled();
        if (tryAcquire(count)) {
            Yield.checkpoint(); // behind it, so that nobody who comes later is first
        } else {
            await(count);
        }
    }

    @Coroutine
    void await(int count) {
        wanted += count;
        try {
            if (hasFirst) Yield.await(behind);
            hasFirst = true;
            awaitAsFirst(count);
        } finally {
            wanted -= count;
        }
    }

    @Coroutine
    void awaitAsFirst(int count) {
        try {
            for (long nanos; (nanos = missing(count)) > 0; ) Yield.sleep(Duration.ofNanos(nanos));
            take(count);
        } finally {
            hasFirst = behind.wakeOne(null);
        }
    }

    /**
     * Takes one token if it is there. Does not suspend.
     *
     * @return false if there is none, or others wait for it
     */
    public boolean tryAcquire() {
        return tryAcquire(1);
    }

    /**
     * Takes several tokens if all are there. Does not suspend.
     *
     * @param count how many; 1 or more, and not more than the burst
     * @return false if there are fewer, or others wait for them
     */
    public boolean tryAcquire(int count) {
        checkCount(count);
        if (hasFirst || missing(count) > 0) return false;
        take(count);
        return true;
    }

    /**
     * That there is a token for {@link #tryAcquire()}, behind all that tasks wait for now. If one of those gives up, it
     * may come sooner than this tells.
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    public Waitable acquirable() {
        if (acquirable == null) acquirable = Waitable.at(() -> Yield.nanoTime() + missing(wanted + 1));
        return acquirable;
    }

    /**
     * Counts tokens and tasks. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        double tokens = (sinceEmpty() - fraction) / interval;
        return new Statistics((int) Math.max(0, tokens), behind.size() + (hasFirst ? 1 : 0));
    }

    /** How many nanoseconds it takes until so many tokens are there; 0 or less if they are. */
    private long missing(long count) {
        return (long) Math.ceil(count * interval + fraction - sinceEmpty());
    }

    private void take(int count) {
        double taken = count * interval + fraction;
        long nanos = (long) taken;
        empty += nanos;
        fraction = taken - nanos;
    }

    /** Since the bucket was empty; what is more than full has run over. */
    private long sinceEmpty() {
        long now = Yield.nanoTime();
        long whole = (long) Math.ceil(burst * interval);
        if (!begun || now - empty > whole) {
            begun = true;
            empty = now - whole;
            fraction = 0;
        }
        return now - empty;
    }

    private void checkCount(int count) {
        if (count >= 1 && count <= burst) return;
        throw new IllegalArgumentException(
                "A number of tokens is 1 or more, and not more than the burst, " + burst + ": " + count);
    }
}
