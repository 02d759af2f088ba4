package io.yuzuri;

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
