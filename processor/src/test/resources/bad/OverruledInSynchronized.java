package bad;

import io.yuzuri.*;

class OverruledInSynchronized {
    @Coroutine
    @SuppressWarnings("finally")
    static int run(Object lock) {
        Yield.pause();
        synchronized (lock) {
            try {
                return 1;
            } finally {
                for (; ; ) {
                    try { // error: [NotSupported]
                        return 2;
                    } finally {
                        break;
                    }
                }
            }
        }
    }
}
