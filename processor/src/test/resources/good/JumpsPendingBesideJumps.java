// a jump that waits for a finally block, in which other jumps stay inside or leave
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class JumpsPendingBesideJumps {
    static class R implements AutoCloseable {
        @Override
        public void close() {
            log("close");
        }
    }

    @Coroutine
    static Object released() {
        int tries = 0;
        try (R r = new R()) {
            log(r != null);
            try {
                return E("result");
            } finally {
                for (; ; ) {
                    V("again");
                    if (E(++tries) == 2) break;
                    if (tries > 3) return "gave up";
                }
                log("released");
            }
        }
    }

    @Coroutine
    static Object labelled(boolean leaves) {
        try {
            try {
                return E("result");
            } finally {
                out:
                {
                    S(0);
                    if (E(leaves)) break out;
                    return 5;
                }
                log("behind");
            }
        } finally {
            log("last");
        }
    }

    @Coroutine
    static Object looping(int n) {
        outer:
        for (int i = 0; i < 3; i++) {
            try {
                try {
                    if (i == 1) return E("one");
                    if (i == 2) break;
                } finally {
                    for (int k = 0; ; k++) {
                        S(k);
                        if (k == n) break;
                        if (k > 2) continue outer;
                    }
                    log("inner " + i);
                }
            } finally {
                log("outer " + i);
            }
        }
        return "end";
    }

    @Coroutine
    static Object run() {
        log(released());
        log(labelled(true));
        log(labelled(false));
        log(looping(1));
        return looping(9);
    }
}
