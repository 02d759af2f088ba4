package io.yuzuri.everywhere;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;

/** Cancels a task at each of its suspensions in turn. */
public final class Cancelling {
    private Cancelling() {}

    /** Cancels a task after so many rounds of all that is ready. */
    @Coroutine
    public static void after(int rounds, Task<?> victim) {
        for (int i = 0; i < rounds; i++) Yield.pause();
        victim.cancel();
    }
}
