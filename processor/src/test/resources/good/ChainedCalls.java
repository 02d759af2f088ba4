// case 4: a().b().c(S()).d(S())
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ChainedCalls {
    private final String path;

    ChainedCalls(String path) {
        this.path = path;
    }

    static ChainedCalls a() {
        return new ChainedCalls(E("a"));
    }

    ChainedCalls b() {
        return new ChainedCalls(E(path + "b"));
    }

    ChainedCalls c(int n) {
        return new ChainedCalls(E(path + "c" + n));
    }

    @Coroutine
    ChainedCalls d(int n) {
        return S(new ChainedCalls(E(path + "d" + n)));
    }

    @Override
    public String toString() {
        return path;
    }

    @Coroutine
    static Object run() {
        return a().b().c(S(1)).d(S(2)).b().d(S(3)).c(4).path;
    }
}
