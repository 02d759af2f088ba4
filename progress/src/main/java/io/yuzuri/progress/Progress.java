package io.yuzuri.progress;

/** How far a long command is, and how long it will still take, told on the standard error stream. For one thread. */
public sealed interface Progress extends AutoCloseable permits Bar, Lines {
    /**
     * A bar if somebody looks at a terminal, else a line now and then.
     *
     * @param command its name
     * @param steps of about the same length; how many there will be
     */
    @SuppressWarnings(
            "SystemConsoleNull") // only in 22 to 24 there was one without a terminal; they get a bar too often
    static Progress of(String command, long steps) {
        boolean isWatched = System.console() != null && System.getenv("CI") == null;
        return isWatched ? new Bar(command, steps) : new Lines(command, steps, System.err::println, System::nanoTime);
    }

    /**
     * One more step is done.
     *
     * @param what it was, in a few words
     */
    void step(String what);

    @Override
    void close();
}
