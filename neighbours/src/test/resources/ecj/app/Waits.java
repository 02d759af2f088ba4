package app;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class Waits {
    @Coroutine
    static void twice() {
        Yield.pause();
        Yield.pause();
    }
}
