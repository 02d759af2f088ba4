package io.yuzuri;

/** What a task is made to wait for that is not run any more, because it went on and on although it was cancelled. */
enum GivenUp implements Wait {
    INSTANCE;

    static boolean is(Run run) {
        return run.waitsOn == INSTANCE;
    }

    @Override
    public void forget(Run run) {}

    @Override
    public boolean isCancellable() {
        return false;
    }

    @Override
    public String describe(Run run) {
        return "was cancelled, went on all the same, and was given up";
    }
}
