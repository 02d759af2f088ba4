// case 85: nested try in a loop, continue in catch, suspension in try
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class TryInLoop {
    @Coroutine
    static Object run() {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < 4) {
            i++;
            try {
                V(i);
                try {
                    if (i % 2 == 0) {
                        F("even");
                    }
                    out.append(S(i));
                } catch (IllegalArgumentException e) {
                    out.append("never");
                }
                out.append(',');
            } catch (IllegalStateException e) {
                out.append('e');
                if (i == 2) {
                    continue;
                }
                V("handled");
            }
            out.append('|');
        }
        boolean done = false;
        while (!done) {
            try {
                done = S(i++) > 5;
            } catch (RuntimeException e) {
                break;
            }
        }
        return out.append(i).toString();
    }
}
