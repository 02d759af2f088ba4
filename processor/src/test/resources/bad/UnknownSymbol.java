package bad;

import io.yuzuri.*;

class UnknownSymbol {
    @Coroutine
    static void run() {
        Yield.pause();
        unknown(1); // javac: compiler.err.cant.resolve
        Unknown u = null; // javac: compiler.err.cant.resolve
    }

    @Coroutine
    static void factories() {
        Yield.spawn(UnknownSymbolTasks.run());
        Yield.spawn(UnknownSymbolTasks.missing()); // javac: compiler.err.cant.resolve
    }
}
