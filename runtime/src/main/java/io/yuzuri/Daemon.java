package io.yuzuri;

/**
 * A thread that serves every scheduler of the process, started when it is first needed. It carries nothing of the
 * thread that happened to need it first.
 */
final class Daemon {
    private final Runnable body;
    private final String name;
    private Thread thread;

    Daemon(Runnable body, String name) {
        this.body = body;
        this.name = name;
    }

    /** The thread, which runs; any thread. If it cannot be started, the next call tries again. */
    synchronized Thread thread() {
        if (thread == null) {
            Thread made = unstarted(body, name);
            made.start();
            thread = made;
        }
        return thread;
    }

    /** A daemon thread without anybody's thread-locals, class loader or priority; not started. */
    static Thread unstarted(Runnable body, String name) {
        Thread thread = new Thread(null, body, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.setPriority(Thread.NORM_PRIORITY);
        return thread;
    }
}
