// case 63: fall through into and out of a case that suspends, default in the middle, no match
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class OldSwitches {
    @Coroutine
    @SuppressWarnings("fallthrough")
    static String one(int k) {
        StringBuilder out = new StringBuilder();
        switch (k) {
            case 0:
                out.append("0");
            case 1:
                out.append(S("1"));
            case 2:
                out.append("2");
                break;
            default:
                out.append(S("d"));
            case 4:
                int local = S(4);
                out.append(local);
            case 5:
                local = 5;
                V("five");
                out.append(local);
        }
        return out.toString();
    }

    @Coroutine
    @SuppressWarnings("fallthrough")
    static String loop() {
        StringBuilder out = new StringBuilder();
        outer:
        for (int i = 0; ; i++) {
            switch (S(i)) {
                case 0:
                    continue;
                case 1:
                    for (int k = 0; k < 3; k++) {
                        switch (k) {
                            case 1:
                                continue outer;
                            default:
                                out.append(S("k" + k));
                        }
                    }
                case 2:
                    out.append("two");
                    break;
                case 3:
                    V("three");
                    break outer;
            }
            out.append(i);
        }
        return out.toString();
    }

    @Coroutine
    @SuppressWarnings("fallthrough")
    static String withTry(int k) {
        String out = "";
        switch (k) {
            case 0:
                try {
                    V("try");
                    break;
                } finally {
                    V("finally");
                    out += "f";
                }
            case 1:
                out += "1";
            case 2:
                try {
                    F("two");
                } catch (IllegalStateException e) {
                    out += S("c");
                }
            default:
        }
        switch (k) {}
        switch (S(k)) {
            default:
        }
        return out;
    }

    @Coroutine
    static Object run() {
        log(one(0) + " " + one(1) + " " + one(2) + " " + one(3) + " " + one(4) + " " + one(5));
        log(loop());
        return withTry(0) + withTry(1) + withTry(2) + withTry(3);
    }
}
