package bad;

import io.yuzuri.*;

class WrongFactoryArguments {
    @Coroutine
    int run(int n) {
        Yield.pause();
        return n;
    }

    Task<Integer> plain() {
        return WrongFactoryArgumentsTasks.run(this, "n"); // javac: compiler.err.prob.found.req
    }

    Task<String> other() {
        return WrongFactoryArgumentsTasks.run(this, 1); // javac: compiler.err.prob.found.req
    }
}
