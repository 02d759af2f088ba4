package io.yuzuri;

import io.yuzuri.generated.Source;
import java.util.Objects;

/**
 * Tasks of the coroutines of {@link TaskScope}: what the processor would write, written by hand, since it is built
 * after the runtime.
 */
public final class TaskScopeTasks {
    private TaskScopeTasks() {}

    /**
     * A task for {@link TaskScope#join()}.
     *
     * @param self the scope
     * @return a task that has not been started
     */
    public static Task<Void> join(TaskScope self) {
        return new Join(self);
    }

    /**
     * A task for {@link TaskScope#join(Class)}.
     *
     * @param <X> the failure
     * @param self the scope
     * @param failure the failure that the caller handles
     * @return a task that has not been started
     */
    public static <X extends Exception> Task<Void> join(TaskScope self, Class<X> failure) {
        return new Join_Class<>(self, failure);
    }

    /**
     * A task for {@link TaskScope#close()}.
     *
     * @param self the scope
     * @return a task that has not been started
     */
    public static Task<Void> close(TaskScope self) {
        return new Close(self);
    }

    /**
     * A task for {@link TaskScope#start(Task, Ready)}.
     *
     * @param <V> the type of what the child says
     * @param self the scope
     * @param child a task that has not been started
     * @param ready was given to the child
     * @return a task that has not been started
     */
    public static <V> Task<V> start(TaskScope self, Task<?> child, Ready<V> ready) {
        return new Start<>(self, child, ready);
    }

    /** Waits for the children; if one fails, for the others to end, whatever else is cancelled. */
    @Source(
            owner = "io.yuzuri.TaskScope",
            method = "join",
            file = "TaskScope.java",
            states = {})
    public static class Join extends Resumable<Void> {
        private final TaskScope scope;

        /** Once a child has failed. */
        private CancelScope shield;

        /**
         * For generated code.
         *
         * @param self the scope
         */
        public Join(TaskScope self) {
            this.scope = self;
        }

        @Override
        protected final boolean step() throws Throwable {
            try {
                return advance();
            } catch (Throwable failure) {
                if (shield != null && shield.isOpen()) shield.leave();
                throw failure;
            }
        }

        private boolean advance() throws Throwable {
            scope.checkTask(run);
            if (state == 0 && scope.size() == 0 && !scope.hasFailed()) {
                state = 1;
                if (checkpoint()) return SUSPENDED;
            }
            for (; ; ) {
                try {
                    if (state == 1) {
                        state = 2;
                        resumed();
                    }
                    if (scope.hasFailed()) hide();
                    if (scope.size() == 0) break;
                    state = 1;
                    if (await(scope.idle())) return SUSPENDED;
                } catch (TaskCancelled cancelled) {
                    state = 2;
                    if (!scope.hasFailed()) throw cancelled;
                }
            }
            if (shield != null) shield.leave();
            if (scope.hasFailed()) throw scope.takeFailure();
            return done(null);
        }

        /** From whatever is cancelled, also between the scope and here. */
        private void hide() {
            if (shield != null) return;
            shield = new CancelScope.Shield(run);
            shield.enter();
        }

        @Override
        protected Void asWritten() throws Exception {
            scope.join();
            return null;
        }
    }

    /**
     * The same, with a declared failure.
     *
     * @param <X> the failure
     */
    @Source(
            owner = "io.yuzuri.TaskScope",
            method = "join",
            file = "TaskScope.java",
            states = {})
    public static final class Join_Class<X extends Exception> extends Join {
        /**
         * For generated code.
         *
         * @param self the scope
         * @param failure the failure that the caller handles
         */
        public Join_Class(TaskScope self, Class<X> failure) {
            super(self);
            Objects.requireNonNull(failure, "failure");
        }

        /**
         * For generated code: a task whose type arguments the caller says.
         *
         * @param <X> the failure
         * @param self the scope
         * @param failure the failure that the caller handles
         * @return the task
         */
        public static <X extends Exception> Resumable<Void> of(TaskScope self, Class<X> failure) {
            return new Join_Class<>(self, failure);
        }
    }

    /**
     * Starts a child and waits until it is ready.
     *
     * @param <V> the type of what it says
     */
    @Source(
            owner = "io.yuzuri.TaskScope",
            method = "start",
            file = "TaskScope.java",
            states = {})
    public static final class Start<V> extends Resumable<V> {
        private final TaskScope scope;
        private final Task<?> child;
        private final Ready<V> ready;

        /**
         * For generated code.
         *
         * @param self the scope
         * @param child a task that has not been started
         * @param ready was given to the child
         */
        public Start(TaskScope self, Task<?> child, Ready<V> ready) {
            this.scope = self;
            this.child = Objects.requireNonNull(child, "child");
            this.ready = Objects.requireNonNull(ready, "ready");
        }

        /**
         * For generated code: a task whose type arguments the caller says.
         *
         * @param <V> the type of what the child says
         * @param self the scope
         * @param child a task that has not been started
         * @param ready was given to the child
         * @return the task
         */
        public static <V> Resumable<V> of(TaskScope self, Task<?> child, Ready<V> ready) {
            return new Start<>(self, child, ready);
        }

        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (checkCancelled()) return SUSPENDED;
            }
            if (state == 1) {
                resumed();
                ready.begin(run, child);
                state = 2;
            }
            try {
                if (state == 3) return end();
                state = 3;
                scope.spawn(child);
                awaitReady(child);
                return SUSPENDED;
            } finally {
                if (run.status == Run.RUNNING) ready.end();
            }
        }

        private boolean end() throws Throwable {
            resumed();
            return done(ready.get());
        }

        @Override
        protected V asWritten() {
            return scope.start(child, ready);
        }
    }

    /** Cancels the children that are left and waits for them. */
    @Source(
            owner = "io.yuzuri.TaskScope",
            method = "close",
            file = "TaskScope.java",
            states = {})
    public static final class Close extends Resumable<Void> {
        private final TaskScope scope;

        /** Whether every block inside of it had been left. */
        private boolean innermost;

        /**
         * For generated code.
         *
         * @param self the scope
         */
        public Close(TaskScope self) {
            this.scope = self;
        }

        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                if (!scope.isOpen()) return done(null);
                scope.checkTask(run);
                innermost = scope.leaveInner();
                scope.beginClosing();
            } else {
                resumed();
            }
            while (scope.size() > 0) {
                state = 1;
                if (waits()) return SUSPENDED;
                resumed();
            }
            scope.leave();
            Throwable untold = scope.untold();
            if (innermost && untold == null) return done(null);
            if (innermost) throw untold;
            IllegalStateException early = scope.leftTooEarly();
            if (untold != null) early.addSuppressed(untold);
            throw early;
        }

        /** The block must not be left while a child runs, also if there is no room for a place in the queue. */
        private boolean waits() {
            try {
                return await(scope.idle());
            } catch (OutOfMemoryError full) {
                return pause();
            }
        }

        @Override
        protected Void asWritten() {
            scope.close();
            return null;
        }
    }
}
