package io.yuzuri;

/**
 * Threads that serve every scheduler of the process: they carry nothing of the thread that happened to need them first.
 */
final class Daemons {
    private Daemons() {}

    /** A daemon thread without anybody's thread-locals, class loader or priority; not started. */
    static Thread unstarted(Runnable body, String name) {
        Thread thread = new Thread(null, body, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.setPriority(Thread.NORM_PRIORITY);
        return thread;
    }
}
