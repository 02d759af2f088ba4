package io.yuzuri;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Tells of steps that take too long: a task that computes or blocks keeps all the others waiting.
 *
 * <p>One daemon thread watches all schedulers of the process: it looks now and then at the number of steps and at who
 * runs. A loop only says that its thread runs it; so one that ends soon is never seen. A report may be late by the time
 * between two looks, and what it says is what could be seen. Time that the watchdog itself has overslept does not
 * count: then the machine, and not the task, was busy. Whatever a look fails with, the next one is made.
 */
final class Watchdog implements Runnable {
    /**
     * What is watched for.
     *
     * @param nanos how long a step may take
     * @param report gets the text of a report
     */
    record Limit(long nanos, Consumer<? super String> report) {}

    static final Limit DEFAULT = new Limit(1_000_000_000L, Log::warn);

    /** What a thread runs; it is watched as long as the thread lives. */
    static final class Post {
        /** The innermost loop, or null. */
        private volatile Loop loop;

        /** What the thread runs, or null. */
        Loop loop() {
            return loop;
        }

        /** The thread runs a loop. */
        void begin(Loop next) {
            LOOP.setRelease(this, next);
            if (next.settings.watchdog() != DEFAULT) SHARED.lookNow();
        }

        /** It has ended. */
        void end(Loop before) {
            LOOP.setRelease(this, before);
        }
    }

    /** What was seen of a loop last. The watchdog's alone. */
    static final class Sight {
        private Run running;
        private long tick;
        private long nanos;
        private boolean told;
    }

    private static final VarHandle LOOP;

    static {
        try {
            LOOP = MethodHandles.lookup().findVarHandle(Post.class, "loop", Loop.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final Watchdog SHARED = new Watchdog();
    private static final long MILLI = 1_000_000;
    private static final long BETWEEN = 100 * MILLI;

    /** Between two looks while no loop is there. */
    private static final long IDLE = 1_000 * MILLI;

    @SuppressWarnings("ThreadLocalUsage") // a post is its thread's for good
    private final ThreadLocal<Post> posts = ThreadLocal.withInitial(this::newPost);

    private final ConcurrentLinkedQueue<WeakReference<Post>> all = new ConcurrentLinkedQueue<>();
    private final NanoClock clock = NanoClock.system();
    private final Daemon daemon = new Daemon(this, "yuzuri-watchdog");

    private Watchdog() {}

    /**
     * The post at which the present thread says what it runs; null if there is no memory or thread for one, and then
     * nothing is reported.
     */
    static Post post() {
        try {
            return SHARED.posts.get();
        } catch (Throwable lacking) {
            return null;
        }
    }

    private Post newPost() {
        daemon.thread();
        Post post = new Post();
        all.add(new WeakReference<>(post));
        return post;
    }

    private void lookNow() {
        try {
            LockSupport.unpark(daemon.thread());
        } catch (Throwable lacking) {
            // Then it looks when it would have looked anyway.
        }
    }

    @Override
    public void run() {
        long between = IDLE;
        long last = clock.nanoTime();
        while (true) {
            LockSupport.parkNanos(this, between);
            Thread.interrupted(); // one that is interrupted never sleeps
            long now = clock.nanoTime();
            long passed = Math.min(now - last, between);
            last = now;
            try {
                between = look(passed);
            } catch (Throwable lacking) {
                between = IDLE;
            }
        }
    }

    /** Looks at all loops, behind so many nanoseconds that count; says how long to wait before it looks again. */
    private long look(long passed) {
        long between = IDLE;
        for (Iterator<WeakReference<Post>> each = all.iterator(); each.hasNext(); ) {
            Post post = each.next().get();
            if (post == null) each.remove();
            for (Loop loop = post == null ? null : post.loop; loop != null; loop = loop.seat.around()) {
                Limit limit = loop.settings.watchdog();
                if (limit == null) continue;
                look(loop, limit, passed);
                between = Math.min(between, Math.max(MILLI, Math.min(BETWEEN, limit.nanos() / 2)));
            }
        }
        return between;
    }

    private static void look(Loop loop, Limit limit, long passed) {
        if (loop.sight == null) loop.sight = new Sight();
        Sight sight = loop.sight;
        long tick = loop.ticks();
        Run running = loop.running();
        if (running == null || running != sight.running || tick != sight.tick) {
            sight.tick = tick;
            sight.running = running;
            sight.nanos = 0;
            sight.told = false;
            return;
        }
        sight.nanos += passed;
        if (sight.told || sight.nanos < limit.nanos()) return;
        sight.told = true;
        tell(loop, running, sight.nanos);
    }

    /** Whatever the report fails with, the next one is made. */
    private static void tell(Loop loop, Run run, long nanos) {
        try {
            report(loop, run, nanos);
        } catch (Throwable failure) {
            Log.error(Trouble.REPORT_FAILED, failure);
        }
    }

    private static void report(Loop loop, Run run, long nanos) {
        StackTraceElement[] frames = run.leaf instanceof AsWritten<?> asWritten
                ? asWritten.stackTraceOfThread()
                : loop.thread().getStackTrace();
        StringBuilder text = new StringBuilder("Task " + run.root.name() + " has kept scheduler "
                + loop.settings.name() + " for " + nanos / MILLI + " ms without suspending. What blocks belongs into"
                + " Yield.call; what computes long, between calls of Yield.pause.");
        for (StackTraceElement frame : UserTrace.of(frames, run.root))
            text.append("\n\tat ").append(frame);
        loop.settings.watchdog().report().accept(text.toString());
    }
}
