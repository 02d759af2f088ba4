package bad;

import io.yuzuri.*;

class MissingSemicolon {
    @Coroutine
    static void run() {
        Yield.pause() // javac: compiler.err.expected
    }
}
