package bad;

import io.yuzuri.*;

class FlowErrors {
    @Coroutine
    static int run(boolean b) {
        int n;
        if (b) {
            n = 1;
        }
        Yield.pause();
        return n; // javac: compiler.err.var.might.not.have.been.initialized
    }

    @Coroutine
    static int noReturn() {
        Yield.pause();
    } // javac: compiler.err.missing.ret.stmt

    @Coroutine
    static void unreachable() {
        return;
        Yield.pause(); // javac: compiler.err.unreachable.stmt
    }

    @Coroutine
    static Runnable notFinal() {
        int k = 1;
        Yield.pause();
        k++;
        return () -> System.out.println(k); // javac: compiler.err.cant.ref.non.effectively.final.var
    }
}
