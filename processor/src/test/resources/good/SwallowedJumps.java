// a jump that its finally block swallows leaves nothing, so what holds it does not complete
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

@SuppressWarnings("finally")
public class SwallowedJumps {
    @Coroutine
    static int loop(int n) {
        V("loop");
        while (true) {
            try {
                n++;
                break;
            } finally {
                if (n > 3) return n;
                continue;
            }
        }
    }

    @Coroutine
    static int suspends(int n) {
        while (true) {
            try {
                n++;
                break;
            } finally {
                if (S(n) > 3) return n;
                continue;
            }
        }
    }

    @Coroutine
    static int labelled() {
        V("labelled");
        l:
        {
            try {
                break l;
            } finally {
                throw new IllegalStateException("labelled");
            }
        }
    }

    @Coroutine
    static int continued(int n) {
        V("continued");
        do {
            try {
                if (n > 2) continue;
                throw new RuntimeException();
            } finally {
                return n;
            }
        } while (n < 5);
    }

    @Coroutine
    static int choice(int n) {
        V("choice");
        switch (n) {
            case 1:
                try {
                    break;
                } finally {
                    return 2;
                }
            default:
                return 3;
        }
    }

    @Coroutine
    static int caughtToo(int n) {
        V("caught");
        for (; ; ) {
            synchronized (SwallowedJumps.class) {
                try {
                    if (n > 0) break;
                    throw new IllegalStateException();
                } catch (RuntimeException x) {
                    break;
                } finally {
                    return 2;
                }
            }
        }
    }

    @Coroutine
    static int fromFinally(int n) {
        V("from");
        for (; ; ) {
            try {
                return n;
            } finally {
                break;
            }
        }
        inner:
        for (; ; ) {
            try {
                for (; ; ) {
                    try {
                        break inner;
                    } finally {
                        if (n++ < 3) continue;
                    }
                }
            } finally {
                log(n);
            }
        }
        return S(n);
    }

    @Coroutine
    static Object run() {
        log(loop(1) + suspends(1));
        try {
            labelled();
        } catch (IllegalStateException e) {
            caught(e);
        }
        log(continued(1) + continued(3));
        log(choice(1) + choice(2));
        log(caughtToo(0) + caughtToo(1));
        return fromFinally(0);
    }
}
