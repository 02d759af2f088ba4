package io.yuzuri;

/**
 * Which scheduler the present thread works for.
 *
 * @param loop the scheduler's loop
 * @param task in as-written mode the task whose thread this is; null on the loop's own thread
 */
record Here(Loop loop, AsWritten<?> task) {
    private static final ThreadLocal<Here> HERE = new ThreadLocal<>();

    /** The present thread's, or null for a thread that works for no scheduler. */
    static Here get() {
        return HERE.get();
    }

    /** Makes the present thread work for another; the old one is returned, to be set again. */
    static Here set(Here here) {
        Here before = HERE.get();
        HERE.set(here); // to remove it would cost more, and next time again
        return before;
    }

    /** The loop this thread works for. */
    static Loop loop(String operation) {
        Here here = HERE.get();
        if (here == null) throw needs(operation);
        return here.loop;
    }

    /** An operation of {@link Yield}, unless it says whose it is. */
    static String qualified(String operation) {
        return operation.indexOf('.') < 0 ? "Yield." + operation : operation;
    }

    static IllegalStateException needs(String operation) {
        return new IllegalStateException(needed(operation));
    }

    private static String needed(String operation) {
        return qualified(operation) + " needs a scheduler, and this thread runs none."
                + " Start the coroutine with Scheduler.run(…).";
    }
}
