package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How often something that fails is tried again, and after what pauses: they grow from attempt to attempt, and vary by
 * chance, so that those who failed together do not come again together.
 *
 * <p>What is tried stays where it is, in a loop, and may suspend. The loop needs no end: either an attempt gets through
 * it, or {@link Attempts#failed} throws the failure.
 *
 * <pre>{@code
 * static final Retry PATIENTLY = Retry.upTo(5).first(Duration.ofMillis(10)).most(Duration.ofSeconds(1));
 *
 * for (Retry.Attempts attempts = PATIENTLY.begin(); ; ) {
 *     try {
 *         return fetch(address);
 *     } catch (IOException e) {
 *         attempts.failed(e);
 *     }
 * }
 * }</pre>
 *
 * <p>It never changes; any thread may use it. Where nothing else is said the first pause is 100 milliseconds, each is
 * twice as long as the one before, none is longer than 10 seconds, and chance takes off up to a half.
 *
 * <p>Random pauses are those of Marc Brooker, "Exponential Backoff and Jitter" (2015).
 */
public final class Retry {
    private static final Retry DEFAULTS =
            new Retry(Integer.MAX_VALUE, Long.MAX_VALUE, 100_000_000, 10_000_000_000L, 2, 0.5, failure -> true);

    private final int attempts;
    private final long within;
    private final long first;
    private final long most;
    private final double growth;
    private final double jitter;
    private final Predicate<? super Throwable> passing;

    private Retry(
            int attempts,
            long within,
            long first,
            long most,
            double growth,
            double jitter,
            Predicate<? super Throwable> passing) {
        this.attempts = attempts;
        this.within = within;
        this.first = first;
        this.most = most;
        this.growth = growth;
        this.jitter = jitter;
        this.passing = passing;
    }

    /**
     * Tries so often.
     *
     * @param attempts how often, the first time included; 1 or more
     * @return with the defaults for all else
     */
    public static Retry upTo(int attempts) {
        if (attempts < 1) throw new IllegalArgumentException("A number of attempts is 1 or more: " + attempts);
        Retry d = DEFAULTS;
        return new Retry(attempts, d.within, d.first, d.most, d.growth, d.jitter, d.passing);
    }

    /**
     * Tries until it succeeds, is cancelled, or has taken too long, if that is {@linkplain #within limited}.
     *
     * @return with the defaults for all else
     */
    public static Retry forever() {
        return DEFAULTS;
    }

    /**
     * Limits the time from {@link #begin()} on: no pause is begun that would end later. An attempt that is under way is
     * not cut off: for that there is {@link io.yuzuri.Timeout}.
     *
     * @param time how long, by the scheduler's clock
     * @return the same with this limit
     */
    public Retry within(Duration time) {
        return new Retry(attempts, Nanos.of(time), first, most, growth, jitter, passing);
    }

    /**
     * Sets the first pause, before chance takes something off.
     *
     * @param pause how long
     * @return the same with this first pause
     */
    public Retry first(Duration pause) {
        return new Retry(attempts, within, Nanos.of(pause), most, growth, jitter, passing);
    }

    /**
     * Sets the longest pause.
     *
     * @param pause how long
     * @return the same with this longest pause
     */
    public Retry most(Duration pause) {
        return new Retry(attempts, within, first, Nanos.of(pause), growth, jitter, passing);
    }

    /**
     * Sets by how much each pause is longer than the one before.
     *
     * @param factor 1 for pauses that are alike, or more
     * @return the same with this growth
     */
    public Retry growing(double factor) {
        if (!(factor >= 1)) throw new IllegalArgumentException("A growth is 1 or more: " + factor);
        return new Retry(attempts, within, first, most, factor, jitter, passing);
    }

    /**
     * Sets how much of each pause is left to chance.
     *
     * @param part the part that chance may take off: 0 for none, 1 for all
     * @return the same with this jitter
     */
    public Retry jitter(double part) {
        if (!(part >= 0 && part <= 1)) throw new IllegalArgumentException("A part is from 0 to 1: " + part);
        return new Retry(attempts, within, first, most, growth, part, passing);
    }

    /**
     * Sets after which failures it is worth while to try again, of those that the loop catches.
     *
     * @param passing says whether a failure may pass; must not suspend
     * @return the same for these failures
     */
    public Retry onlyIf(Predicate<? super Throwable> passing) {
        return new Retry(attempts, within, first, most, growth, jitter, Objects.requireNonNull(passing, "passing"));
    }

    /**
     * Begins: the time counts from now on.
     *
     * @return for one loop
     */
    public Attempts begin() {
        return new Attempts(this);
    }

    /** The attempts of one loop. */
    public static final class Attempts {

        /**
         * What has happened so far.
         *
         * @param failures attempts that have failed
         * @param paused how long the pauses were, all together
         */
        public record Statistics(int failures, Duration paused) {}

        private final Retry policy;
        private final long begun = Yield.nanoTime();

        /** The next pause, before chance takes something off. */
        private double pause;

        private int failures;
        private long paused;

        private Attempts(Retry policy) {
            this.policy = policy;
            this.pause = policy.first;
        }

        /**
         * An attempt has failed: pauses, or throws the failure if it was the last one, or one that does not pass.
         *
         * <p>Suspends unless it throws. An {@link Error}, such as {@link io.yuzuri.TaskCancelled}, is always thrown. If
         * the task is cancelled, {@link io.yuzuri.TaskCancelled} is thrown.
         *
         * @param <X> the failure
         * @param failure what the attempt failed with
         * @throws X the very object, if there is no further attempt
         */
        @Coroutine
        public <X extends Throwable> void failed(X failure) throws X {
            failed(failure, Duration.ZERO);
        }

        /**
         * An attempt has failed, and whoever answered has said how long to wait: as {@link #failed(Throwable)}, but
         * pauses no shorter than that.
         *
         * @param <X> the failure
         * @param failure what the attempt failed with
         * @param atLeast how long the pause is at least
         * @throws X the very object, if there is no further attempt
         */
        @Coroutine
        public <X extends Throwable> void failed(X failure, Duration atLeast) throws X {
            Objects.requireNonNull(failure, "failure");
            if (failure instanceof Error) throw failure;
            Yield.checkCancelled();
            failures++;
            long nanos = nextPause(Nanos.of(atLeast));
            if (isLast(failure, nanos)) throw failure;
            paused += nanos;
            Yield.sleep(Duration.ofNanos(nanos));
        }

        /**
         * Counts failures and adds up pauses. Does not suspend.
         *
         * @return the figures of this moment
         */
        public Statistics statistics() {
            return new Statistics(failures, Duration.ofNanos(paused));
        }

        private boolean isLast(Throwable failure, long pause) {
            if (failures >= policy.attempts || !policy.passing.test(failure)) return true;
            return policy.within - (Yield.nanoTime() - begun) < pause;
        }

        private long nextPause(long atLeast) {
            double longest = Math.min(pause, (double) policy.most);
            pause = longest * policy.growth;
            double taken = longest * policy.jitter * Yield.random().nextDouble();
            return Math.max(atLeast, (long) (longest - taken));
        }
    }
}
