// conditions of do-while loops and updates of for loops that nothing comes to
// expect: S1, 1, S1, 2, S3, 3, S0, S1, S2, 4, S0, 5, S6, 6, S0, S1, S2, S3, S4, S5, S6, 7, thrown -> done
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

@SuppressWarnings("finally")
public class PartsOfLoopsNotReached {
    @Coroutine
    static int returns() {
        do {
            return S(1);
        } while (S(true));
    }

    @Coroutine
    static int breaks() {
        int n = 1;
        do {
            n += S(1);
            break;
        } while (++n < S(5));
        return n;
    }

    @Coroutine
    static int inFor() {
        for (int i = S(3); i < 5; i++, V("step")) {
            return i;
        }
        return 0;
    }

    @Coroutine
    static int jumpsFurther() {
        outer:
        for (int i = 0; ; i++) {
            do {
                if (i > 2) break outer;
                S(i);
                continue outer;
            } while (S(i) > 0);
        }
        return 4;
    }

    @Coroutine
    static int overruled() {
        for (int i = 0; ; V("never")) {
            try {
                S(i);
                continue;
            } finally {
                return 5;
            }
        }
    }

    @Coroutine
    static int inSwitch(int n) {
        do {
            switch (n) {
                case 1 -> throw new IllegalStateException();
                default -> {
                    return S(n);
                }
            }
        } while (S(n) > 0);
    }

    @Coroutine
    static int endless() {
        for (int i = 0; i < 2; i += S(1)) {
            while (true) {
                if (S(i++) > 5) return 7;
            }
        }
        return 0;
    }

    @Coroutine
    static Object run() {
        log(returns());
        log(breaks());
        log(inFor());
        log(jumpsFurther());
        log(overruled());
        log(inSwitch(6));
        log(endless());
        try {
            inSwitch(1);
        } catch (IllegalStateException e) {
            log("thrown");
        }
        return "done";
    }
}
