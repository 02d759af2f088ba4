// calls of coroutines on null, conversions of results and arguments, and what is assigned when a condition is true
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class OddCalls {
    int number = 7;

    private OddCalls same() {
        return this;
    }

    @Coroutine
    private void secret(int n) {
        V("secret" + n);
    }

    @Coroutine
    final void last(int n) {
        V("last" + n);
    }

    @Coroutine
    void open(int n) {
        V("open" + n);
    }

    @Coroutine
    private <T> T generic(T value) {
        V("generic");
        return value;
    }

    static final class Closed {
        @Coroutine
        void in(int n) {
            V("in" + n);
        }

        private static class Inside {
            @Coroutine
            void deep(int n) {
                V("deep" + n);
            }
        }
    }

    record Pair(int first) {
        @Coroutine
        int sum(int n) {
            V("sum");
            return n;
        }
    }

    enum Kind {
        ONE;

        @Coroutine
        int value() {
            V("value");
            return 0;
        }

        @Coroutine
        final int fixed() {
            V("fixed");
            return 0;
        }
    }

    interface Spoken {
        @Coroutine
        default int say(int n) {
            V("say");
            return hidden(n);
        }

        @Coroutine
        private int hidden(int n) {
            V("hidden");
            return n;
        }

        @Coroutine
        static int call(Spoken spoken, int n) {
            return spoken.hidden(S(n));
        }
    }

    @Coroutine
    static int primitive(Integer value) {
        try {
            return S(value);
        } catch (NullPointerException e) {
            log("unboxed in the callee");
            return -1;
        }
    }

    @Coroutine
    static int plain(Integer value) {
        V("plain");
        try {
            return value;
        } catch (NullPointerException e) {
            log("unboxed in the callee");
            return -1;
        }
    }

    @Coroutine
    static Integer chosen(boolean yes, Integer value) {
        try {
            return yes ? S(1) : value;
        } catch (NullPointerException e) {
            log("unboxed in the callee");
            return -1;
        }
    }

    @Coroutine
    static Object mixed(boolean yes) {
        return yes ? S(1) : 2.5;
    }

    @Coroutine
    static long wide(long first, Long second, Object third, char... rest) {
        V(first + ", " + second + ", " + third + ", " + rest.length);
        return first;
    }

    @Coroutine
    static double widened(int n) {
        return S(n);
    }

    @Coroutine
    static void calls(int which, OddCalls none, Spoken nobody) {
        Integer nothing = null;
        switch (which) {
            case 0 -> none.secret(E(1));
            case 1 -> none.secret(S(1));
            case 2 -> none.last(E(1));
            case 3 -> none.last(S(1));
            case 4 -> none.open(E(1));
            case 5 -> none.open(S(1));
            case 6 -> log(none.generic(E("a")));
            case 7 -> ((Closed) null).in(E(1));
            case 8 -> ((Closed.Inside) null).deep(S(1));
            case 9 -> log(((Pair) null).sum(E(1)));
            case 10 -> log(((Kind) null).value());
            case 11 -> log(((Kind) null).fixed());
            case 12 -> log(nobody.say(S(1)));
            case 13 -> log(Spoken.call(nobody, 1));
            case 14 -> log(none.same().generic(S(1)));
            case 15 -> log(primitive(nothing));
            case 16 -> log(plain(nothing));
            case 17 -> log(chosen(true, nothing));
            case 18 -> log(chosen(false, nothing));
            case 19 -> log(mixed(true));
            case 20 -> log(mixed(false));
            case 21 -> log(wide(nothing, 1L, 'a'));
            case 22 -> log(wide(nothing, S(1L), 'a'));
            case 23 -> log(wide(E(1), null, 'a', 'b'));
            case 24 -> log(wide('c', S(1L), 5, (char[]) null));
            case 25 -> log(widened(3));
            case 26 -> {
                long sum = S(nothing);
                log(sum);
            }
            case 27 -> {
                new OddCalls().generic(none).secret(S(2));
                log("not here");
            }
            default -> Kind.ONE.value();
        }
    }

    @Coroutine
    static void conditions(boolean yes, Object o) {
        int x;
        if (yes ? (x = S(1)) > 0 : (x = S(2)) > 1) log(x);
        int y;
        if (!(S(yes) && (y = S(3)) > 0)) log("not");
        else log(y);
        int z;
        while (!(S(true) & (z = S(4)) > 0 && S(yes | z > 3))) V("again");
        log(z);
        int u;
        if (
                switch (S(yes)
                        ? 1
                        : 2) {
                    case 1 -> (u = S(5)) > 0;
                    default -> (u = 6) > 7 || S(yes);
                }) log(u);
        int v;
        boolean both = S(yes) && (v = E(8)) > 0 && v > S(7);
        log(both);
        int w;
        for (int i = 0; (w = S(i)) < 2; i++) log(w);
        log(w);
        int last;
        do {
            last = S(w--);
            if (last == 1) continue;
            log(last);
        } while (last > 0 && S(w) > -5);
        final int only;
        if (S(yes)) {
            only = 1;
        } else {
            try {
                only = S(9);
            } finally {
                V("ends");
            }
        }
        class Local {
            int value = only;
        }
        log(new Local().value + S(1));
        if (o instanceof String s && S(s.length()) > 1 && S(yes)) log(s);
        else if (S(o) instanceof Integer n && (n > S(1) || !(S((Object) "t") instanceof String t)))
            log(n);
        else log("neither");
        if (!(o instanceof String s) || S(s).isEmpty()) {
            log("no text");
        } else {
            log(s + S(s.length()));
        }
    }

    @Coroutine
    static Object run() {
        for (int i = 0; i < 29; i++) {
            try {
                log("- " + i);
                calls(i, null, null);
            } catch (NullPointerException e) {
                caught(e);
            }
        }
        conditions(true, "text");
        conditions(false, 5);
        conditions(false, "x");
        return null;
    }
}
