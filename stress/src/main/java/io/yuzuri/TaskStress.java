package io.yuzuri;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** What other threads do to tasks and schedulers while these begin and end. */
public final class TaskStress {
    private TaskStress() {}

    /** Ends at its first step. */
    private static final class Short extends Resumable<String> {
        @Override
        protected boolean step() {
            return done("result");
        }

        @Override
        protected String asWritten() {
            return "result";
        }
    }

    /** Waits for something outside. */
    private static final class Waiting extends Resumable<Object> {
        private final CompletableFuture<String> stage;

        Waiting(CompletableFuture<String> stage) {
            this.stage = stage;
        }

        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (await(stage)) return SUSPENDED;
            }
            return done(resumed());
        }

        @Override
        protected Object asWritten() {
            return Yield.await(stage);
        }
    }

    /** Who looks at a task from several threads first sees one run. */
    @JCStressTest
    @State
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "One run.")
    @Outcome(expect = FORBIDDEN, desc = "Two runs of one task.")
    public static class ATaskHasOneRun {
        private final Task<String> task = new Short();
        private Run one;
        private Run two;

        @Actor
        public void one() {
            one = task.run();
        }

        @Actor
        public void two() {
            two = task.run();
        }

        @Arbiter
        public void arbiter(Z_Result result) {
            result.r1 = one == two && one.root == task && one.leaf == task;
        }
    }

    /** A task that is cancelled by another thread while it is started is cancelled. */
    @JCStressTest
    @State
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "Its next operation throws.")
    @Outcome(expect = FORBIDDEN, desc = "The cancellation is lost.")
    public static class ACancellationWhileATaskStartsIsNotLost {
        private final Loop loop = Loops.fresh();
        private final Task<String> task = new Short();

        @Actor
        public void loop() {
            loop.admission.start(task.run(), null);
        }

        @Actor
        public void other() {
            task.cancel();
        }

        @Arbiter
        public void arbiter(Z_Result result) {
            loop.takeRequests();
            result.r1 = task.run().cancelling;
        }
    }

    /** A future that is asked for while its task ends is completed. */
    @JCStressTest
    @State
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "It has the result.")
    @Outcome(expect = FORBIDDEN, desc = "It is never completed.")
    public static class AFutureOfAnEndingTaskIsCompleted {
        private final Task<String> task = new Short();
        private CompletableFuture<String> future;

        @Actor
        public void loop() {
            Scheduler.run(task);
        }

        @Actor
        public void other() {
            future = task.toCompletableFuture();
        }

        @Arbiter
        public void arbiter(Z_Result result) {
            result.r1 = "result".equals(future.getNow(null)) && task.toCompletableFuture() == future;
        }
    }

    /** A task that a scheduler has accepted is run, also if the scheduler was about to end. */
    @JCStressTest
    @State
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Accepted and run.")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Refused and not run.")
    @Outcome(expect = FORBIDDEN, desc = "Accepted and lost, or run though it was refused.")
    public static class ASubmittedTaskIsRunOrRefused {
        private final Scheduler scheduler = Scheduler.builder().build();
        private final Task<String> submitted = new Short();

        @Actor
        public void loop() {
            scheduler.runRoot(new Short());
        }

        @Actor
        public void other(II_Result result) {
            try {
                scheduler.submit(submitted);
                result.r1 = 1;
            } catch (IllegalStateException ended) {
                result.r1 = 0;
            }
        }

        @Arbiter
        public void arbiter(II_Result result) {
            result.r2 = submitted.isDone() ? 1 : 0;
        }
    }

    /** The same while it is told to end. */
    @JCStressTest
    @State
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Accepted and run.")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Refused and not run.")
    @Outcome(expect = FORBIDDEN, desc = "Accepted and lost, or run though it was refused.")
    public static class ASubmittedTaskIsRunOrRefusedInAShutdown {
        private final Scheduler scheduler = Scheduler.builder().build();
        private final Task<String> submitted = new Short();

        @Actor
        public void loop() {
            scheduler.shutdown(Duration.ZERO);
            scheduler.runRoot(new Short());
        }

        @Actor
        public void other(II_Result result) {
            try {
                scheduler.submit(submitted);
                result.r1 = 1;
            } catch (IllegalStateException ended) {
                result.r1 = 0;
            }
        }

        @Arbiter
        public void arbiter(II_Result result) {
            result.r2 = submitted.isDone() ? 1 : 0;
        }
    }

    /** An answer from another thread wakes the task that waits for it, or is there when it begins to wait. */
    @JCStressTest
    @State
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "It waited and was woken.")
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "It did not wait.")
    @Outcome(id = "true, false", expect = FORBIDDEN, desc = "It waits for ever.")
    @Outcome(id = "false, true", expect = FORBIDDEN, desc = "It is woken though it did not wait.")
    public static class AnAnswerWakesWhoWaits {
        private final Loop loop = Loops.fresh();
        private final Run run = Loops.running(loop, new Short());
        private final Outside outside = new Outside(run, "an answer", late -> {});

        @Actor
        public void loop(ZZ_Result result) {
            result.r1 = outside.await();
        }

        @Actor
        public void other() {
            outside.answer("result");
        }

        @Arbiter
        public void arbiter(ZZ_Result result) {
            loop.takeRequests();
            result.r2 = !loop.ready.isEmpty();
        }
    }

    /** The result of abandoned work is handed to who closes it, once; one that was taken is not. */
    @JCStressTest
    @State
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Handed over.")
    @Outcome(expect = FORBIDDEN, desc = "Lost, or handed over twice.")
    public static class ALateResultIsHandedOverOnce {
        private final Loop loop = Loops.fresh();
        private final Run run = Loops.running(loop, new Short());
        private int late;
        private final Outside outside = new Outside(run, "an answer", given -> late++);

        public ALateResultIsHandedOverOnce() {
            outside.await();
        }

        @Actor
        public void loop() {
            run.waitsOn = null;
            outside.forget(run);
        }

        @Actor
        public void other() {
            outside.answer("result");
        }

        @Arbiter
        public void arbiter(II_Result result) {
            loop.takeRequests();
            result.r1 = late;
            result.r2 = loop.ready.size();
        }
    }

    /** A whole scheduler that waits without a selector, and another thread that answers. */
    @JCStressTest
    @State
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "It has ended.")
    @Outcome(expect = FORBIDDEN, desc = "It has not the answer.")
    public static class AWaitingSchedulerIsWoken {
        private final CompletableFuture<String> stage = new CompletableFuture<>();
        private Object got;

        @Actor
        public void loop() {
            got = Scheduler.run(new Waiting(stage));
        }

        @Actor
        public void other() {
            stage.complete("answer");
        }

        @Arbiter
        public void arbiter(Z_Result result) {
            result.r1 = "answer".equals(got);
        }
    }
}
