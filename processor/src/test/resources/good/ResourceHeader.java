// case 32: suspensions in a resource header, in a resource's close, in an enum selector, in an index of ++
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ResourceHeader {
    enum Side {
        LEFT,
        RIGHT
    }

    static final class Open implements AutoCloseable {
        final String name;

        Open(String name) {
            this.name = name;
            log("open " + name);
        }

        @Override
        public void close() {
            log("close " + name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Coroutine
    static Side side(boolean left) {
        return S(left) ? Side.LEFT : Side.RIGHT;
    }

    @Coroutine
    static Object run() {
        try (Open a = new Open(S("a"));
                Open b = S(new Open("b"))) {
            log(a.name + b.name);
        }
        int[] counts = new int[2];
        for (boolean left : new boolean[] {true, false, true}) {
            switch (side(left)) {
                case LEFT -> counts[S(0)]++;
                case RIGHT -> counts[S(1)]--;
            }
        }
        return counts;
    }
}
