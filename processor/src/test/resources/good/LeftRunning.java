// case 96: a task that nobody awaits goes on after the root's return, and a failing one takes down nothing else
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class LeftRunning {
    @Coroutine
    static void background(String name, int rounds) {
        for (int i = 0; i < rounds; i++) {
            V(name + i);
            Yield.pause();
        }
        log(name + " done");
    }

    @Coroutine
    static Object run() {
        Yield.spawn(LeftRunningTasks.background("a", 3));
        Task<Void> b = Yield.spawn(LeftRunningTasks.background("b", 1));
        V("root");
        Yield.await(b);
        return "root done";
    }
}
