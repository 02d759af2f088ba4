// case 100: where a task is suspended, in the lines of this file
// several tasks
// expect: child, grandchild:15 child:23 -> 3
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class StackTraces {
    @Coroutine
    static int grandchild() {
        Yield.pause();
        Yield.pause();
        return 3;
    }

    @Coroutine
    static int child() {
        log("child");
        return grandchild();
    }

    @Coroutine
    static Object run() {
        Task<Integer> child = Yield.spawn(StackTracesTasks.child());
        Yield.pause();
        log(Stream.of(child.stackTrace())
                .filter(frame -> frame.getClassName().equals("good.StackTraces"))
                .map(frame -> frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" ")));
        return Yield.await(child);
    }
}
