package bad;

import io.yuzuri.*;

class TypeErrorInHandler {
    @Coroutine
    static int run(String s) {
        Yield.pause();
        int n = s; // javac: compiler.err.prob.found.req
        return n;
    }

    static Object plain() {
        return TypeErrorInHandlerTasks.run("x");
    }
}
