package io.yuzuri;

import java.util.concurrent.Callable;

/**
 * A task of plain Java, which runs as written only: for what the runtime does, whichever way tasks run. That both ways
 * are the same is shown elsewhere.
 */
final class Plain<T> extends Resumable<T> {
    private final Callable<T> body;

    private Plain(Callable<T> body) {
        this.body = body;
    }

    static <T> Task<T> task(Callable<T> body) {
        return new Plain<>(body);
    }

    interface Action {
        void run() throws Exception;
    }

    static Task<Void> task(String name, Action body) {
        return new Plain<Void>(() -> {
                    body.run();
                    return null;
                })
                .named(name);
    }

    /** A scheduler that runs such tasks, in time of its own. */
    static Scheduler.Builder scheduler() {
        return Scheduler.builder().asWritten(true).clock(new VirtualClock());
    }

    static void run(Action body) {
        scheduler().run(task("root", body));
    }

    @Override
    protected boolean step() {
        throw new AssertionError("it runs as written only");
    }

    @Override
    protected T asWritten() throws Exception {
        return body.call();
    }
}
