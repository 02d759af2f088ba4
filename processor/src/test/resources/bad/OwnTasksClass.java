package bad;

import io.yuzuri.*;

class OwnTasksClass {
    @Coroutine
    static void run() {
        Yield.pause();
    }

    static void plain() {
        String s = OwnTasksClassTasks.run(); // javac: compiler.err.prob.found.req
    }
}
