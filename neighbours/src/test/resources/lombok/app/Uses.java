package app;

import io.yuzuri.*;
import java.util.*;

/** A file without an annotation of Lombok's, which uses what is made in others. */
class Uses {
    @Coroutine
    static String run() {
        int n = Utility.help(1) + Utility.count + new Utility.Inner().k;
        Yield.pause();
        Delegates delegates = new Delegates();
        delegates.add("x");
        Yield.pause();
        try {
            throw new Failure("text");
        } catch (Failure failure) {
            Yield.pause();
            return n + failure.getMessage() + delegates.size() + new Other("o", 4).getN() + Locked.plain(2);
        }
    }

    static Object main() {
        return Scheduler.run(UsesTasks.run());
    }
}
