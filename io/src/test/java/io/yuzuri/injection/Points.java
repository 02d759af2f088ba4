package io.yuzuri.injection;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where something may fail: rewritten classes call this at each such point, and at the one that is chosen it throws.
 *
 * <p>Only threads count whose names say that they run a scheduler under test. There is one of it, for both the
 * rewritten classes and the test.
 */
public final class Points {
    /** What is thrown at a thread that runs a scheduler under test begins with this. */
    static final String THREAD = "injected";

    /** What may happen where. */
    enum Kind {
        /** The heap is full at a {@code new}, an array or an {@code invokedynamic} of ours. */
        ALLOCATION {
            @Override
            Throwable failure(String message) {
                return new OutOfMemoryError(message);
            }
        },
        /** The heap is full in code that is called and not ours. */
        FOREIGN {
            @Override
            Throwable failure(String message) {
                return new OutOfMemoryError(message);
            }
        },
        /** The stack ends where a method of ours is entered, below a task's step. */
        ENTRY {
            @Override
            Throwable failure(String message) {
                return new StackOverflowError(message);
            }
        },
        /**
         * The user's code fails: handlers, listeners, clocks, loggers, executors, exceptions that are asked something.
         */
        USERS {
            @Override
            Throwable failure(String message) {
                return new IllegalStateException(message);
            }
        };

        abstract Throwable failure(String message);
    }

    private static final Map<Kind, AtomicInteger> SEEN = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) SEEN.put(kind, new AtomicInteger());
    }

    /** Whether the present thread counts, and is below a task's step. */
    private static final ThreadLocal<Place> PLACE = ThreadLocal.withInitial(Place::new);

    private static final class Place {
        boolean counts = Thread.currentThread().getName().startsWith(THREAD);
        boolean isInStep;
    }

    private static volatile Kind armed;
    private static volatile int at;
    private static final AtomicReference<Throwable> THROWN = new AtomicReference<>();
    private static volatile boolean thrownInStep;

    private Points() {}

    /** Counts anew; the n-th point of this kind fails, or none if it is 0. */
    static void arm(Kind kind, int n) {
        THROWN.set(null);
        armed = kind;
        at = n;
        for (AtomicInteger seen : SEEN.values()) seen.set(0);
    }

    /** How many points of this kind have been passed. */
    static int seen(Kind kind) {
        return SEEN.get(kind).get();
    }

    /** What was thrown, or null. */
    static Throwable thrown() {
        return THROWN.get();
    }

    /** Whether it was thrown in a task's step, or below. */
    static boolean isThrownInStep() {
        return thrownInStep;
    }

    /** The present thread counts no more. */
    static void leave() {
        PLACE.get().counts = false;
    }

    // ---- called by rewritten classes

    /** Something is about to be allocated. */
    public static void allocation() throws Throwable {
        pass(Kind.ALLOCATION);
    }

    /** Code is about to be called that is not ours. */
    public static void foreign() throws Throwable {
        pass(Kind.FOREIGN);
    }

    /** A method is entered. */
    public static void entry() throws Throwable {
        if (PLACE.get().isInStep) pass(Kind.ENTRY);
    }

    /** The user's code is about to be called. */
    public static void users() throws Throwable {
        pass(Kind.FOREIGN);
        pass(Kind.USERS);
    }

    /** A task's step begins. */
    public static void stepBegins() {
        PLACE.get().isInStep = true;
    }

    /** It has ended, in whatever way. */
    public static void stepEnds() {
        PLACE.get().isInStep = false;
    }

    private static void pass(Kind kind) throws Throwable {
        Place place = PLACE.get();
        if (!place.counts) return;
        int number = SEEN.get(kind).incrementAndGet();
        if (kind != armed || number != at) return;
        thrownInStep = place.isInStep;
        Throwable thrown = kind.failure("injected at " + kind + " " + number);
        THROWN.set(thrown);
        throw thrown;
    }
}
