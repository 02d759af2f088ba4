package good.other;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;

/** A class of another package, to be extended and called from there. */
public class Elsewhere {
    protected int kept = 1;
    protected static String shared = "shared";

    protected Elsewhere() {}

    protected int plus(int n) {
        return kept += n;
    }

    @Coroutine
    protected int later(int n) {
        return S(kept + n);
    }

    @Coroutine
    protected static String greet(String name) {
        return S("hello " + name);
    }

    @Coroutine
    public String describe() {
        return S("elsewhere") + kept;
    }

    protected static String where() {
        return "elsewhere";
    }

    public static void reset() {
        shared = "shared";
    }

    protected static class Nested {
        public static int count;
        private final int value = 5;

        public Nested() {}

        public int value() {
            return value;
        }
    }
}
