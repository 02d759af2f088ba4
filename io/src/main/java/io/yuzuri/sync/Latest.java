package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that changes: each reader gets the newest one, and waits for one that is newer than what it saw.
 *
 * <p>Who writes never waits; readers that are slow miss what came in between, and never the last one.
 *
 * <pre>{@code
 * Latest<Limits> limits = new Latest<>(Limits.DEFAULT);
 *
 * limits.set(loaded);   // in one task
 *
 * Latest.Reader<Limits> reader = limits.reader();   // in others
 * for (Optional<Limits> next; (next = reader.next()).isPresent(); ) apply(next.get());
 * }</pre>
 *
 * @param <V> the type of the value; null is none
 */
public final class Latest<V> implements AutoCloseable {

    /**
     * What it is at one moment.
     *
     * @param version how many values it has had
     * @param waiting tasks that wait for a newer one
     * @param closed whether there will be none
     */
    public record Statistics(long version, int waiting, boolean closed) {}

    /**
     * Who reads the value, and knows what it saw. To be used by tasks of one scheduler; if several use it, each value
     * is seen by one of them.
     *
     * @param <V> the type of the value
     */
    public static final class Reader<V> {
        private final Latest<V> latest;
        private Waitable changed;
        private long seen;

        private Reader(Latest<V> latest) {
            this.latest = latest;
        }

        /**
         * Waits for a value that this reader has not seen, and takes the newest; at first that is the present one.
         *
         * <p>Suspends unless there is one.
         *
         * @return the value; empty if there is none, and will be none
         */
        @Coroutine
        public Optional<V> next() {
            Yield.checkpoint();
            while (!isChanged()) Yield.await(latest.waiting);
            return tryNext();
        }

        /**
         * Takes the newest value if this reader has not seen it. Does not suspend.
         *
         * @return the value; empty if there is none now
         */
        public Optional<V> tryNext() {
            if (seen == latest.version) return Optional.empty();
            seen = latest.version;
            return latest.get();
        }

        /**
         * That there is a value for {@link #tryNext()}, or will be none: {@link Latest#isClosed()}.
         *
         * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
         */
        public Waitable changed() {
            if (changed == null) changed = Waitable.of(latest.waiting, this::isChanged);
            return changed;
        }

        private boolean isChanged() {
            return latest.closed || seen != latest.version;
        }
    }

    private final WaitQueue<Void> waiting = new WaitQueue<>(() -> "for a newer value");
    private V value;
    private long version;
    private boolean closed;

    /** One that has no value yet. Any thread may call. */
    public Latest() {}

    /**
     * One that has a value. Any thread may call.
     *
     * @param value the first value
     */
    public Latest(V value) {
        this.value = Objects.requireNonNull(value, "value");
        this.version = 1;
    }

    /**
     * Changes the value: all who wait go on. One that equals the old one is new all the same.
     *
     * <p>Does not suspend. Throws {@link IllegalStateException} if it was said that there will be none.
     *
     * @param newer the value
     */
    public void set(V newer) {
        Objects.requireNonNull(newer, "newer");
        if (closed) throw new IllegalStateException("It was closed: there is no newer value.");
        waiting.wakeAll(null); // first, since it refuses another thread
        value = newer;
        version++;
    }

    /**
     * The present value. Does not suspend.
     *
     * @return the newest; empty if there was none yet
     */
    public Optional<V> get() {
        return Optional.ofNullable(value);
    }

    /**
     * Begins to read.
     *
     * @return a reader that has seen nothing
     */
    public Reader<V> reader() {
        return new Reader<>(this);
    }

    /** Says that there will be no newer value. Readers still see the last one. Does not suspend. */
    @Override
    public void close() {
        if (closed) return;
        waiting.wakeAll(null);
        closed = true;
    }

    /**
     * Whether there will be no newer value.
     *
     * @return true from {@link #close()} on
     */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Counts values and tasks. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        return new Statistics(version, waiting.size(), closed);
    }
}
