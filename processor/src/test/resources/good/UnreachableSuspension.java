// case 34: the only suspension stands on a branch that is not taken, or after a throw in a condition
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class UnreachableSuspension {
    @Coroutine
    static int never(boolean go) {
        int v = 1;
        if (go) {
            v = S(2);
        }
        return v + 1;
    }

    @Coroutine
    static int early(String s) {
        if (s == null) {
            return -1;
        }
        if (s.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        V(s);
        return s.length();
    }

    @Coroutine
    static Object run() {
        log(never(false));
        log(never(true));
        log(early(null));
        log(early("abc"));
        try {
            early("");
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        return never(false);
    }
}
