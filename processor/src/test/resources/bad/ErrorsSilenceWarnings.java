// where javac has something to say, nothing else is said
package bad;

import io.yuzuri.*;

class ErrorsSilenceWarnings {
    @Coroutine
    static void run() throws Exception {
        Unknown u = null; // javac: compiler.err.cant.resolve
        Thread.sleep(1);
        ErrorsSilenceWarningsTasks.run();
        Runnable r = () -> Yield.pause();
        Runnable s = Yield::pause;
    }

    @Coroutine
    static void calls() throws Exception {
        Yield.pause();
        run();
    }
}
