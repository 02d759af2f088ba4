package io.yuzuri;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** What other threads put into the inbox while the loop goes to sleep, or ends. */
public final class InboxStress {
    private InboxStress() {}

    /** Either the loop sees the request before it waits, or it is woken. */
    @JCStressTest
    @State
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "The loop saw it.")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "The loop was woken.")
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "Both.")
    @Outcome(id = "false, false", expect = FORBIDDEN, desc = "The wake-up is lost.")
    public static class NoWakeUpIsLost {
        private final AtomicInteger wakeUps = new AtomicInteger();
        private final Inbox inbox = new Inbox(wakeUps::incrementAndGet);

        @Actor
        public void loop(ZZ_Result result) {
            result.r1 = !inbox.beginWaiting();
        }

        @Actor
        public void other() {
            inbox.offer(Inbox.request(() -> {}));
        }

        @Arbiter
        public void arbiter(ZZ_Result result) {
            result.r2 = wakeUps.get() > 0;
        }
    }

    /** A request is refused, or the loop takes it before it ends: never neither, never both. */
    @JCStressTest
    @State
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "It was taken.")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "It was refused.")
    @Outcome(expect = FORBIDDEN, desc = "It is lost, or was taken though it was refused.")
    public static class NoRequestIsLostAtTheEnd {
        private final Inbox inbox = new Inbox(() -> {});
        private int taken;

        @Actor
        public void loop() {
            while (!inbox.closeIfEmpty()) {
                for (Inbox.Request request; (request = inbox.take()) != null; ) request.carryOut();
            }
        }

        @Actor
        public void other(II_Result result) {
            result.r1 = inbox.offer(Inbox.request(() -> taken++)) ? 1 : 0;
        }

        @Arbiter
        public void arbiter(II_Result result) {
            result.r2 = taken;
        }
    }

    /** Another thread puts in while the loop drains: everything is taken once, in order. */
    @JCStressTest
    @State
    @Outcome(id = "12, 0", expect = ACCEPTABLE, desc = "All of it, once, in order.")
    @Outcome(expect = FORBIDDEN, desc = "Something is lost, was taken twice, or out of order.")
    public static class EverythingIsTakenOnce {
        private final Inbox inbox = new Inbox(() -> {});
        private int taken;

        @Actor
        public void loop() {
            take();
        }

        private void take() {
            if (inbox.isEmpty()) return;
            for (Inbox.Request request; (request = inbox.take()) != null; ) request.carryOut();
        }

        @Actor
        public void other() {
            inbox.offer(Inbox.request(() -> taken = taken * 10 + 1));
            inbox.offer(Inbox.request(() -> taken = taken * 10 + 2));
        }

        @Arbiter
        public void arbiter(II_Result result) {
            take();
            result.r1 = taken;
            take();
            result.r2 = taken - result.r1;
        }
    }
}
