// case 77: break and continue out of try with finally run it once; through two of them with a loop between
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class JumpsOutOfTry {
    @Coroutine
    static String one() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            try {
                V(i);
                if (i == 0) {
                    continue;
                }
                if (i == 2) {
                    break;
                }
                out.append("end");
            } finally {
                V("finally");
                out.append('f').append(i);
            }
            out.append('|');
        }
        return out.toString();
    }

    @Coroutine
    static String two() {
        StringBuilder out = new StringBuilder();
        outer:
        for (int i = 0; i < 3; i++) {
            try {
                for (int j = 0; j < 3; j++) {
                    try {
                        V("" + i + j);
                        if (j == 1 && i == 0) {
                            continue outer;
                        }
                        if (j == 1 && i == 1) {
                            break outer;
                        }
                    } finally {
                        out.append(S("i" + i + j));
                    }
                }
            } finally {
                out.append(S("o" + i));
            }
        }
        return out.toString();
    }

    @Coroutine
    static String plainFinally() {
        StringBuilder out = new StringBuilder();
        while (true) {
            try {
                try {
                    if (S(out.length()) > 2) {
                        return out.append('r').toString();
                    }
                    continue;
                } finally {
                    out.append('x');
                }
            } finally {
                out.append('y');
            }
        }
    }

    @Coroutine
    static Object run() {
        log(one());
        log(two());
        return plainFinally();
    }
}
