// case 86: close() is itself a coroutine, on the normal path, after an exception, on the way out of a loop
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ClosingSuspends {
    static class Door implements AutoCloseable {
        final String name;

        Door(String name) {
            this.name = name;
        }

        @Override
        @Coroutine
        public void close() {
            V("closing " + name);
            log("closed " + name);
            if (name.startsWith("f")) {
                F("close of " + name);
            }
        }
    }

    static final class Silent extends Door {
        Silent() {
            super("silent");
        }

        @Override
        public void close() {
            log("plain close");
        }
    }

    @Coroutine
    static int through(String name, boolean fail) {
        try (Door door = new Door(name)) {
            log(door.name);
            if (fail) {
                throw new IllegalArgumentException("body of " + name);
            }
            return S(1);
        }
    }

    @Coroutine
    static Object run() {
        log(through("a", false));
        for (String name : new String[] {"b", "f"}) {
            for (boolean fail : new boolean[] {false, true}) {
                try {
                    log(through(name, fail));
                } catch (IllegalStateException | IllegalArgumentException e) {
                    caught(e);
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            try (Door one = new Door("one" + i);
                    Door two = i == 1 ? new Silent() : new Door("two" + i)) {
                if (i == 0) {
                    continue;
                }
                V(one.name + two.name);
                break;
            }
        }
        return "done";
    }
}
