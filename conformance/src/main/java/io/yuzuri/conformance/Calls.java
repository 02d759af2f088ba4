package io.yuzuri.conformance;

/** Counts where the calls in coroutines go that name a method with a coroutine. */
final class Calls {
    private int direct;
    private int virtual;
    private int driven;

    /** To the coroutine that is named. */
    void direct() {
        direct++;
    }

    /** To the coroutine of the receiver's class. */
    void virtual() {
        virtual++;
    }

    /** To the method, which runs its coroutine in a scheduler of its own. */
    void driven() {
        driven++;
    }

    @Override
    public String toString() {
        return direct + " direct, " + virtual + " virtual, " + driven + " through drivers";
    }
}
