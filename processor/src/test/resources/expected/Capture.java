package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class Capture {
    @Coroutine
    static int run(boolean b) {
        String id;
        if (b) {
            id = "a".repeat(2);
            Runnable r = () -> System.out.println(id);
            r.run();
        } else {
            id = "b";
        }
        Yield.pause();
        return id.length();
    }
}
