// case 31: the operand of synchronized may suspend, its body not
// case 88: monitors without a suspension inside stay as they are
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SynchronizedOperand {
    private static int count;

    static synchronized int next() {
        return ++count;
    }

    @Coroutine
    static Object run() {
        count = 0;
        Object lock = new Object() {
            @Override
            public String toString() {
                return "lock";
            }
        };
        synchronized (S(lock)) {
            log(Thread.holdsLock(lock));
        }
        log(Thread.holdsLock(lock));
        for (int i = 0; i < 3; i++) {
            synchronized (lock) {
                if (i == 1) {
                    continue;
                }
                log("held " + i);
            }
            V("out of it");
        }
        try {
            synchronized (lock) {
                throw new IllegalStateException("inside");
            }
        } catch (IllegalStateException e) {
            V("caught");
            log(Thread.holdsLock(lock));
        }
        Object none = null;
        try {
            synchronized (S(none)) {
                log("unreachable");
            }
        } catch (NullPointerException e) {
            caught(e);
        }
        synchronized (lock) {
            return next() + count;
        }
    }
}
