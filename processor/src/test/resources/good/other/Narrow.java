package good.other;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;

/** Coroutines that only this package may override, and a subclass here that lets others do so. */
public class Narrow {
    @Coroutine
    String m() {
        return S("narrow");
    }

    @Coroutine
    String p(int n) {
        return S("narrow p") + n;
    }

    @Coroutine
    String plain() {
        return S("narrow plain");
    }

    @Coroutine
    String hidden() {
        return S("hidden");
    }

    /** Calls them where they are known as coroutines of this class. */
    @Coroutine
    public static String ask(Narrow each) {
        return each.m() + " " + each.p(S(1)) + " " + each.plain() + " " + each.hidden();
    }

    /** A class of this package again, below one of another. */
    public static Narrow again() {
        return new Again();
    }

    public static class Widened extends Narrow {
        @Override
        @Coroutine
        public String m() {
            return S("widened ") + super.m();
        }

        @Override
        protected String p(int n) {
            return "widened p " + n;
        }

        @Override
        @Coroutine
        protected String plain() {
            return S("widened plain");
        }

        @Coroutine
        String between() {
            return S("between");
        }
    }

    private static class Again extends Widened {
        @Override
        @Coroutine
        public String m() {
            return S("again ") + super.m();
        }

        @Override
        @Coroutine
        String hidden() {
            return S("hidden again");
        }
    }
}
