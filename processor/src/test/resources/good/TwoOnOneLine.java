// case 70: several suspensions on one line
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class TwoOnOneLine {
    @Coroutine
    static Object run() {
        V("a"); V("b"); int x = S(1); int y = S(2); if (S(true)) { V("c"); } else { V("d"); } log(x + y);
        for (int i = 0; i < 2; i++) { V("e"); if (i == 1) { break; } V("f"); }
        try { V("g"); F("h"); } catch (IllegalStateException e) { V("i"); } finally { V("j"); } return S(3) + S(4);
    }
}
