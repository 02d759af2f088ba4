// case 65: labelled continue and break through three levels, from loops without suspension, and out of blocks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class LabelledJumps {
    @Coroutine
    static Object run() {
        StringBuilder out = new StringBuilder();
        a:
        for (int i = 0; i < 3; i++) {
            b:
            for (int j = 0; j < 3; j++) {
                V("" + i + j);
                c:
                for (int k = 0; k < 3; k++) {
                    if (k == 1 && i == 0) {
                        continue b;
                    }
                    if (i == 1) {
                        continue a;
                    }
                    if (j == 1) {
                        break b;
                    }
                    if (i == 2 && k == 2) {
                        break a;
                    }
                    while (true) {
                        out.append(k);
                        if (k == 0) {
                            continue c;
                        }
                        break;
                    }
                }
                out.append('j');
            }
            out.append('i');
        }
        block:
        {
            V("block");
            try {
                if (S(true)) {
                    break block;
                }
                out.append("never");
            } finally {
                V("finally");
                out.append('f');
            }
            out.append("never");
        }
        self:
        while (S(out.length()) < 12) {
            out.append('+');
            continue self;
        }
        lone:
        if (S(true)) {
            if (out.length() > 5) {
                break lone;
            }
            V("never");
        }
        again:
        do {
            out.append('a');
            for (int x : new int[] {1, 2}) {
                if (x == 2) {
                    continue again;
                }
                V(x);
            }
            out.append("never");
        } while (S(out.length()) < 14);
        x:
        y:
        for (; ; ) {
            V("two labels");
            if (out.length() > 100) {
                continue y;
            }
            break x;
        }
        return out.toString();
    }
}
