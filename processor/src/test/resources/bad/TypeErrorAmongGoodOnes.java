package bad;

import io.yuzuri.*;

class TypeErrorAmongGoodOnes {
    @Coroutine
    static void good() {
        Yield.pause();
    }

    @Coroutine
    static void run(Task<String> task) {
        Integer wrong = Yield.await(task); // javac: compiler.err.prob.found.req
        Yield.pause("argument"); // javac: compiler.err.cant.apply.symbol
        good();
    }

    static Task<Void> plain() {
        return TypeErrorAmongGoodOnesTasks.good();
    }
}
