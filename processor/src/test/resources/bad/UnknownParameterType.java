package bad;

import io.yuzuri.*;

class UnknownParameterType {
    @Coroutine
    static void run(Missing m) { // javac: compiler.err.cant.resolve
        Yield.pause();
    }

    @Coroutine
    static void good() {
        Yield.pause();
    }

    static Task<Void> plain() {
        return UnknownParameterTypeTasks.good();
    }
}
