// case 93: the failure of an awaited task is the very object that it threw
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.IOException;

public class ChildFails {
    @Coroutine
    static void child(Exception e) throws Exception {
        V("child");
        throw e;
    }

    @Coroutine
    static Object run() throws Exception {
        IOException failure = new IOException("of the child");
        Task<Void> task = Yield.spawn(ChildFailsTasks.child(failure));
        try {
            Yield.await(task, IOException.class);
        } catch (IOException e) {
            V("handler");
            log(e == failure);
            caught(e);
        }
        try {
            Yield.await(task);
        } catch (Exception e) {
            log(e == failure);
        }
        RuntimeException other = new IllegalArgumentException("other");
        try {
            Yield.await(ChildFailsTasks.child(other));
        } catch (RuntimeException e) {
            log(e == other);
        } finally {
            V("finally");
        }
        Yield.await(ChildFailsTasks.child(failure));
        return "not reached";
    }
}
