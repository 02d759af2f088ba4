package bad;

import io.yuzuri.*;

class CoroutineMisspelt {
    @Corutine // javac: compiler.err.cant.resolve
    static void run() {
        Yield.pause();
    }

    @Coroutine
    static void good() {
        Yield.pause();
    }
}
