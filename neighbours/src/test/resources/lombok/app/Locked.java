package app;

import io.yuzuri.*;
import java.io.*;
import lombok.*;

/** Ordinary methods beside a coroutine may be changed as they like. */
class Locked {
    @Synchronized
    @SneakyThrows
    static int plain(@NonNull Integer n) {
        @Cleanup Reader in = new StringReader("abc");
        val read = in.read();
        return read - 'a' + n;
    }

    @Builder(builderMethodName = "calling")
    @Coroutine
    static int run(int n) {
        Yield.pause();
        return plain(n);
    }

    static Object main() {
        return Scheduler.run(LockedTasks.run(3));
    }
}
