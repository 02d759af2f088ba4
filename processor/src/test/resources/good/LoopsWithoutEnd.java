// case 33: loops whose end is never reached, for the compiler too: nothing may be written behind them
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class LoopsWithoutEnd {
    private static final boolean ALWAYS = true;
    private static int count;

    @Coroutine
    static int literal(int n) {
        V(n);
        while (true) {
            if (++count > n) return count;
        }
    }

    @Coroutine
    static int comparison(int n) {
        V(n);
        while (1 < 2) {
            if (++count > n) return count;
        }
    }

    @Coroutine
    static int constants(int n) {
        V(n);
        final boolean here = true;
        for (; ALWAYS && here; ) {
            if (++count > n) break;
        }
        do {
            if (++count > n + 3) return count;
        } while (!false & (LoopsWithoutEnd.ALWAYS | false));
    }

    @Coroutine
    static int suspending(int n) {
        final boolean here = 'a' + 1 == 'b';
        while (here) {
            if (S(++count) > n) break;
        }
        for (; ALWAYS ^ false; ) {
            do {
                if (S(++count) > n + 3) return count;
            } while ("a" + 1 == "a1");
        }
    }

    @Coroutine
    static int outward(int n) {
        int i = 0;
        rounds:
        while (i++ < S(n)) {
            int j = 0;
            do {
                count++;
                continue rounds;
            } while (++j < n);
        }
        return count;
    }

    @Coroutine
    static int inward(int n) {
        int i = 0;
        while (i++ < S(n)) {
            int j = 0;
            do {
                own:
                for (; ; ) {
                    if (count++ % 2 == 0) continue own;
                    return count;
                }
            } while (++j < n);
        }
        return count;
    }

    @Coroutine
    static int own(int n) {
        int i = 0;
        while (i++ < S(n)) {
            int j = 0;
            first:
            second:
            do {
                if (count++ % 2 == 0) continue second;
                else break first;
            } while (++j < n);
            V(j);
        }
        return count;
    }

    @Coroutine
    static int switched(int n) {
        int i = 0;
        rounds:
        while (i++ < S(n)) {
            do {
                switch (count++ % 3) {
                    case 0:
                        continue rounds;
                    default:
                        break rounds;
                }
            } while (count < 100);
        }
        return count;
    }

    @Coroutine
    static Object run() {
        count = 0;
        return literal(3) + " " + comparison(6) + " " + constants(9) + " " + suspending(20) + " " + outward(3) + " "
                + inward(3) + " " + own(2) + " " + switched(3) + " " + count;
    }
}
