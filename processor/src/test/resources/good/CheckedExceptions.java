// case 93: checked exceptions keep their identity through calls, overrides and generic throws
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

public class CheckedExceptions {
    static final class Mine extends Exception {
        private static final long serialVersionUID = 1;

        Mine(String message, Throwable cause) {
            super(message, cause);
        }
    }

    interface Thrower<E extends Exception> {
        @Coroutine
        void go(int k) throws E;
    }

    static final class Io implements Thrower<IOException> {
        @Override
        @Coroutine
        public void go(int k) throws IOException {
            V("io");
            throw new IOException("k" + k);
        }
    }

    @Coroutine
    static <E extends Exception> void through(Thrower<E> t, int k) throws E {
        t.go(S(k));
    }

    @Coroutine
    static void wraps() throws Mine, TimeoutException {
        try {
            IO("inner");
        } catch (IOException e) {
            V("wrapping");
            throw new Mine("outer", e);
        }
        throw new TimeoutException();
    }

    @Coroutine
    static Object run() throws Exception {
        try {
            through(new Io(), 1);
        } catch (IOException e) {
            caught(e);
        }
        try {
            wraps();
        } catch (Mine | TimeoutException e) {
            caught(e);
        }
        IOException same = new IOException("same");
        Thrower<IOException> t = k -> {
            throw same;
        };
        try {
            through(t, 2);
        } catch (IOException e) {
            log(e == same);
        }
        wraps();
        return "not reached";
    }
}
