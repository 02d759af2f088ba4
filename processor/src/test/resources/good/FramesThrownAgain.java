// frames
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

/** A failure that is held up by a wait on its way out: each caller is told once. */
public class FramesThrownAgain {
    static class Slow implements AutoCloseable {
        final String name = "r";

        @Override
        @Coroutine
        public void close() {
            V("close");
        }
    }

    @Coroutine
    static int inner(int way) {
        if (way == 0) {
            try {
                throw new IllegalStateException("finally");
            } finally {
                V("finally");
            }
        } else if (way == 1) {
            try (Slow slow = new Slow()) {
                throw new IllegalStateException("resource " + slow.name);
            }
        }
        try {
            throw new IllegalStateException("caught");
        } catch (IllegalStateException e) {
            V("caught");
            throw e;
        }
    }

    @Coroutine
    static int middle(int way, boolean waits) {
        if (waits) V("middle");
        return 1
                + inner(way);
    }

    @Coroutine
    static Object outer(int way, boolean waits) {
        V("outer");
        return middle(way, waits);
    }

    @Coroutine
    static int recursive(int n, int way) {
        return n == 0
                ? inner(way)
                : recursive(n - 1, way);
    }

    @Coroutine
    static Object run() {
        for (int way = 0; way < 3; way++) {
            Yield.spawn(FramesThrownAgainTasks.outer(way, false));
            Yield.spawn(FramesThrownAgainTasks.outer(way, true));
        }
        Yield.spawn(FramesThrownAgainTasks.recursive(1, 1));
        return 1;
    }
}
