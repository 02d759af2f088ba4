package io.yuzuri;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** What other threads put into an inlet, and their closing it, while a task begins to wait. */
public final class InletStress {
    private InletStress() {}

    /** A loop that does not run, and a task of it that is about to receive. */
    private static final class Receiving {
        final Inlet<Integer> inlet = Inlet.unbounded();
        private final Loop loop = Loops.fresh();
        private final Run run = Loops.running(loop, (Resumable<?>) InletTasks.receive(inlet));
        private Object taken;

        Receiving() {
            run.status = Run.RUNNING;
        }

        void receive() {
            taken = inlet.takeOrWait(run);
        }

        /** Whether the task waits; then the loop does what it was asked. */
        boolean waited() {
            boolean waited = run.status == Run.WAITING;
            Here before = Here.set(new Here(loop, null));
            loop.takeRequests();
            Here.set(before);
            return waited;
        }

        boolean has(Object element) {
            boolean woken = run.status == Run.READY && loop.outside == 0;
            return element.equals(woken ? ((Resumable<?>) run.root).outcome() : taken);
        }
    }

    /** The task finds what was put in, or is woken. */
    @JCStressTest
    @State
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "It waited and was woken.")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "It found it.")
    @Outcome(expect = FORBIDDEN, desc = "The element or the wake-up is lost.")
    public static class APutWakesWhoReceives {
        private final Receiving task = new Receiving();

        @Actor
        public void loop() {
            task.receive();
        }

        @Actor
        public void other() {
            task.inlet.put(7);
        }

        @Arbiter
        public void arbiter(ZZ_Result result) {
            result.r1 = task.waited();
            result.r2 = task.has(7);
        }
    }

    /** Two threads put in: the task has one of the elements, and the other is left. */
    @JCStressTest
    @State
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "Both are there.")
    @Outcome(expect = FORBIDDEN, desc = "An element or the wake-up is lost.")
    public static class OfTwoPutsNoneIsLost {
        private final Receiving task = new Receiving();

        @Actor
        public void loop() {
            task.receive();
        }

        @Actor
        public void one() {
            task.inlet.put(1);
        }

        @Actor
        public void another() {
            task.inlet.put(2);
        }

        @Arbiter
        public void arbiter(Z_Result result) {
            task.waited();
            int has = task.has(1) ? 1 : task.has(2) ? 2 : 0;
            result.r1 = has > 0 && task.inlet.statistics().elements() == 1;
        }
    }

    /** An element that was put in before the end is received before the end. */
    @JCStressTest
    @State
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Put in and received.")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Refused.")
    @Outcome(expect = FORBIDDEN, desc = "Put in and lost, or received though it was refused.")
    public static class APutBeforeTheEndIsReceived {
        private final Inlet<Integer> inlet = Inlet.unbounded();

        @Actor
        public void loop(II_Result result) {
            Optional<Integer> received = Scheduler.run(InletTasks.next(inlet));
            result.r1 = received.isPresent() ? 1 : 0;
        }

        @Actor
        public void other(II_Result result) {
            try {
                inlet.put(7);
                result.r2 = 1;
            } catch (InletClosedException closed) {
                result.r2 = 0;
            }
        }

        @Actor
        public void closer() {
            inlet.close();
        }
    }
}
