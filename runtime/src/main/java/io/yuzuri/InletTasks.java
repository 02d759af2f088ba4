package io.yuzuri;

import io.yuzuri.generated.Source;
import java.util.Objects;
import java.util.Optional;

/**
 * Tasks of the coroutines of {@link Inlet}: what the processor would write, written by hand, since it is built after
 * the runtime.
 */
public final class InletTasks {
    private InletTasks() {}

    /**
     * A task for {@link Inlet#receive()}.
     *
     * @param <E> the type of the elements
     * @param self the inlet
     * @return a task that has not been started
     */
    public static <E> Task<E> receive(Inlet<E> self) {
        return new Receive<>(self);
    }

    /**
     * A task for {@link Inlet#next()}.
     *
     * @param <E> the type of the elements
     * @param self the inlet
     * @return a task that has not been started
     */
    public static <E> Task<Optional<E>> next(Inlet<E> self) {
        return new Next<>(self);
    }

    /**
     * Waits for an element.
     *
     * @param <E> the type of the elements
     */
    @Source(
            owner = "io.yuzuri.Inlet",
            method = "receive",
            file = "Inlet.java",
            states = {})
    public static final class Receive<E> extends Resumable<E> {
        private final Inlet<E> inlet;

        /**
         * For generated code.
         *
         * @param self the inlet
         */
        public Receive(Inlet<E> self) {
            this.inlet = Objects.requireNonNull(self, "self");
        }

        /**
         * For generated code: a task whose type arguments the caller says.
         *
         * @param <E> the type of the elements
         * @param self the inlet
         * @return the task
         */
        public static <E> Resumable<E> of(Inlet<E> self) {
            return new Receive<>(self);
        }

        @Override
        @SuppressWarnings("unchecked")
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (takeFrom(inlet)) return SUSPENDED;
            }
            E element = (E) resumed();
            if (element == null) throw inlet.ended();
            return done(element);
        }

        @Override
        protected E asWritten() {
            return inlet.receive();
        }
    }

    /**
     * Waits for an element or the end.
     *
     * @param <E> the type of the elements
     */
    @Source(
            owner = "io.yuzuri.Inlet",
            method = "next",
            file = "Inlet.java",
            states = {})
    public static final class Next<E> extends Resumable<Optional<E>> {
        private final Inlet<E> inlet;

        /**
         * For generated code.
         *
         * @param self the inlet
         */
        public Next(Inlet<E> self) {
            this.inlet = Objects.requireNonNull(self, "self");
        }

        /**
         * For generated code: a task whose type arguments the caller says.
         *
         * @param <E> the type of the elements
         * @param self the inlet
         * @return the task
         */
        public static <E> Resumable<Optional<E>> of(Inlet<E> self) {
            return new Next<>(self);
        }

        @Override
        @SuppressWarnings("unchecked")
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (takeFrom(inlet)) return SUSPENDED;
            }
            return done(Optional.ofNullable((E) resumed()));
        }

        @Override
        protected Optional<E> asWritten() {
            return inlet.next();
        }
    }
}
