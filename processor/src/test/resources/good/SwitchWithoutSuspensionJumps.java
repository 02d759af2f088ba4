// case 64: a switch without suspension that continues, breaks and returns across a loop that has one
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SwitchWithoutSuspensionJumps {
    @Coroutine
    static String go(int stop) {
        StringBuilder out = new StringBuilder();
        outer:
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 2; k++) {
                switch (i + k) {
                    case 1:
                        continue outer;
                    case 3:
                        break;
                    case 5:
                        if (stop == 5) {
                            return out + "returned";
                        }
                        break outer;
                    default:
                        if (i == 2) {
                            continue;
                        }
                        out.append('d');
                }
                out.append(S(i * 10 + k)).append(' ');
            }
            String s =
                    switch (i) {
                        case 2 -> "two";
                        default -> "other";
                    };
            V(s);
        }
        return out.append("end").toString();
    }

    @Coroutine
    static Object run() {
        log(go(5));
        return go(0);
    }
}
