package io.yuzuri;

import java.net.InetAddress;
import java.nio.channels.spi.SelectorProvider;
import java.util.SplittableRandom;

/** Loops that do not run. */
final class Loops {
    private Loops() {}

    static Loop fresh() {
        return new Loop(new Settings(
                "stress",
                NanoClock.system(),
                SelectorProvider.provider(),
                ReadyOrder.fifo(),
                SplittableRandom::new,
                Runnable::run,
                InetAddress::getAllByName,
                null,
                false,
                false,
                null,
                (task, failure) -> {},
                task -> {}));
    }

    /** A run of the loop that could wait now. */
    static Run running(Loop loop, Resumable<?> task) {
        Run run = task.run();
        run.claim(loop);
        run.status = Run.WAITING;
        return run;
    }
}
