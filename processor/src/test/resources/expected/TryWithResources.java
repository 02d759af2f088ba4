package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class TryWithResources {
    @Coroutine
    static int run(java.io.StringReader first) throws java.io.IOException {
        try (first; java.io.StringReader second = new java.io.StringReader("b")) {
            Yield.pause();
            return second.hashCode();
        }
    }
}
