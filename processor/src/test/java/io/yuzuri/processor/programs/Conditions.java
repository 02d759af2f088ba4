package io.yuzuri.processor.programs;

import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * What is done to a run: which suspension points really suspend, at which effect an exception is thrown, at which
 * suspension a task is cancelled. The numbers start with 1; 0 is never.
 */
public record Conditions(Schedule schedule, Fault fault, int faultAt, Cancel cancel, int cancelAt) {

    /** Which suspension points really suspend. */
    public sealed interface Schedule {
        BooleanSupplier begin();
    }

    public enum Fixed implements Schedule {
        NEVER,
        ALWAYS;

        @Override
        public BooleanSupplier begin() {
            return () -> this == ALWAYS;
        }
    }

    public record Mixed(long seed) implements Schedule {
        @Override
        public BooleanSupplier begin() {
            return new Random(seed)::nextBoolean;
        }
    }

    /** What is thrown. */
    public enum Fault {
        NONE,
        EXCEPTION,
        ERROR;

        RuntimeException raise(int at) {
            if (this == ERROR) throw new InjectedError("at effect " + at);
            throw new InjectedException("at effect " + at);
        }
    }

    /** Who is cancelled, and when. */
    public enum Cancel {
        NONE,
        /** The root, by the code that is about to suspend. */
        ROOT_BEFORE,
        /** The task that suspends, by another task, while it is ready. */
        WHILE_READY,
        /** The task that suspends, by another task, while it waits. */
        WHILE_WAITING
    }

    static final class InjectedException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        InjectedException(String message) {
            super(message);
        }
    }

    static final class InjectedError extends Error {
        private static final long serialVersionUID = 1;

        InjectedError(String message) {
            super(message);
        }
    }

    public static Conditions of(Schedule schedule) {
        return new Conditions(schedule, Fault.NONE, 0, Cancel.NONE, 0);
    }

    public Conditions failing(Fault kind, int at) {
        return new Conditions(schedule, kind, at, Cancel.NONE, 0);
    }

    public Conditions cancelled(Cancel kind, int at) {
        return new Conditions(schedule, Fault.NONE, 0, kind, at);
    }

    @Override
    public String toString() {
        return schedule
                + (fault == Fault.NONE ? "" : ", " + fault + " at effect " + faultAt)
                + (cancel == Cancel.NONE ? "" : ", cancelled " + cancel + " at suspension " + cancelAt);
    }
}
