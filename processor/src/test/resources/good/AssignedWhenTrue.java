// a variable is assigned where a condition that suspends is true, or false: the value is there, and the code compiles
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.BooleanSupplier;

public class AssignedWhenTrue {
    static boolean both(boolean a, boolean b) {
        return a && b;
    }

    static boolean call(BooleanSupplier supplier) {
        return supplier.getAsBoolean();
    }

    @Coroutine
    static boolean returned(String o) {
        int n;
        return o != null && (n = o.length()) > 1 && S(n > 2);
    }

    @Coroutine
    static boolean initialiser(String o) {
        int n, m;
        boolean b = o != null && (n = o.length()) > 1 && S(n > 2);
        boolean c = o == null || (m = o.length()) < 2 || S(m > 3);
        return b ^ c;
    }

    @Coroutine
    static boolean arguments(String o) {
        int n, m;
        return both(o != null && (n = o.length()) > 1 && S(n > 2), o == null || (m = o.length()) == 0 || S(m > 2));
    }

    @Coroutine
    static int conditions(String o) {
        int n, m, k, l;
        if (!(o != null && (n = o.length()) > 1 && S(n > 2))) {
            log("not");
        }
        if ((o != null && (m = o.length()) > 1 && S(m > 2)) == true) {
            log("equals");
        }
        if (!(o == null || (k = o.length()) < 2 || !S(k > 2))) {
            return k;
        }
        return o != null && (l = o.length()) > 0 && S(true) ? S(l) : S(-1);
    }

    @Coroutine
    static boolean captured(String o) {
        int n, m;
        boolean b = o != null && (n = o.length()) > 1 && call(() -> n > 1) && S(call(() -> n > 2));
        return b | (o == null || (m = o.length()) > 9 || S(call(() -> m > 1)));
    }

    @Coroutine
    static int loops(String o) {
        int turns = 0;
        int n;
        while (o != null && (n = o.length() - turns) > 1 && S(n > 2)) {
            turns += n > 3 ? 1 : 2;
        }
        int m;
        do {
            turns++;
        } while (o != null && (m = o.length()) > turns && S(m > 0));
        int k;
        for (; o != null && (k = o.length()) > turns - 5 && S(k > 1); turns++) {
            log(k);
        }
        return turns;
    }

    @Coroutine
    static String choices(String o) {
        int n, m;
        String s = switch (S(1)) {
            case 1 -> o != null && (n = o.length()) > 1 && S(n > 2) ? "long" : "short";
            default -> throw new IllegalStateException();
        };
        switch (o != null && (m = o.length()) > 1 && S(m > 2) ? 1 : 0) {
            case 1:
                return s + "!";
            default:
                return s + "?";
        }
    }

    @Coroutine
    static int laterToo(String o) {
        int n;
        String name;
        boolean known = (n = o.length()) > 1 && S(true);
        if ((name = o) != null | S(known)) V(name);
        Boolean boxed = (n > 1 && name.length() > n) || S(false);
        return boxed ? n : n + name.length();
    }

    @Coroutine
    static Object run() {
        for (String s : new String[] {null, "", "a", "ab", "abc", "abcd"}) {
            log(returned(s));
            log(initialiser(s));
            log(arguments(s));
            log(conditions(s));
            log(captured(s));
            log(loops(s));
            log(choices(s));
            if (s != null) log(laterToo(s));
        }
        return null;
    }
}
