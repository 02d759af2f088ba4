package io.yuzuri;

import io.yuzuri.generated.Source;
import java.nio.channels.SelectableChannel;
import java.time.Duration;

/** Small machines that say where they came from. */
final class Programs {
    private Programs() {}

    static Task<Void> sleeper() {
        return new Sleeper();
    }

    static Task<Void> calling(Task<?> callee) {
        return new Calling((Resumable<?>) callee);
    }

    static Task<Void> failing() {
        return new FailingLate();
    }

    static Task<Void> receiving(SelectableChannel channel) {
        return new Receiving(channel);
    }

    static Task<Void> awaiting(Task<?> task) {
        return new Awaiting(task);
    }

    @Source(
            owner = "app.Receiving",
            method = "receive",
            file = "Receiving.java",
            states = {40, 42})
    static final class Receiving extends Hand<Void> {
        private final SelectableChannel channel;

        Receiving(SelectableChannel channel) {
            this.channel = channel;
        }

        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (recv(channel)) return SUSPENDED;
            }
            resumed();
            return done(null);
        }
    }

    @Source(
            owner = "app.Awaiting",
            method = "await",
            file = "Awaiting.java",
            states = {50, 52})
    static final class Awaiting extends Hand<Void> {
        private final Task<?> task;

        Awaiting(Task<?> task) {
            this.task = task;
        }

        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (await(task)) return SUSPENDED;
            }
            resumed();
            return done(null);
        }
    }

    @Source(
            owner = "app.Sleeper",
            method = "sleep",
            file = "Sleeper.java",
            states = {10, 12})
    static final class Sleeper extends Hand<Void> {
        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (sleep(Duration.ofDays(1))) return SUSPENDED;
            }
            resumed();
            return done(null);
        }
    }

    @Source(
            owner = "app.Outer$Calling",
            method = "call",
            file = "Outer.java",
            states = {20, 21},
            lines = {"1:20", "2:21 3:22"})
    static final class Calling extends Hand<Void> {
        private final Resumable<?> callee;

        Calling(Resumable<?> callee) {
            this.callee = callee;
        }

        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (enter(callee)) return SUSPENDED;
            }
            resumed();
            return done(null);
        }
    }

    @Source(
            owner = "app.Failing",
            method = "fail",
            file = "Failing.java",
            states = {30, 31},
            lines = "1:33")
    static final class FailingLate extends Hand<Void> {
        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (pause()) return SUSPENDED;
            }
            resumed();
            throw new IllegalStateException("late");
        }
    }
}
