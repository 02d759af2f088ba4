// case 76: return in try, finally changes the variable, or has its own return, break, continue, throw
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

@SuppressWarnings("finally")
public class FinallyOverrides {
    static StringBuilder out = new StringBuilder();

    @Coroutine
    static int ownReturn() {
        try {
            return S(1);
        } finally {
            return S(2);
        }
    }

    @Coroutine
    static int swallows() {
        try {
            return F("swallowed");
        } finally {
            V("finally");
            return 3;
        }
    }

    @Coroutine
    static int ownBreak() {
        int n = 0;
        while (true) {
            try {
                n++;
                return S(n);
            } finally {
                if (S(n) == 1) {
                    continue;
                }
                break;
            }
        }
        return n * 10;
    }

    @Coroutine
    static int ownThrow() {
        try {
            return F("first");
        } finally {
            V("finally");
            throw new IllegalArgumentException("second");
        }
    }

    @Coroutine
    static StringBuilder sameObject() {
        StringBuilder b = new StringBuilder("a");
        try {
            return b;
        } finally {
            V("finally");
            b.append("b");
            b = null;
        }
    }

    @Coroutine
    static int internalCatch() {
        try {
            return S(4);
        } finally {
            try {
                F("inner");
            } catch (IllegalStateException e) {
                V("caught inner");
            }
        }
    }

    @Coroutine
    static int nested() {
        try {
            try {
                return S(5);
            } finally {
                V("inner");
            }
        } finally {
            V("outer");
        }
    }

    @Coroutine
    static int replaced() {
        try {
            try {
                throw new IllegalStateException("lost");
            } finally {
                return S(6);
            }
        } finally {
            V("outer");
        }
    }

    @Coroutine
    static Object run() {
        log(ownReturn());
        log(swallows());
        log(ownBreak());
        try {
            ownThrow();
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        log(sameObject());
        log(internalCatch());
        log(nested());
        return replaced();
    }
}
