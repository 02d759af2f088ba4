// case 44: do { data = new D(1); S(); done = true; } while (!done); use(data)
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class DoWhileFreshObject {
    record Data(int n) {}

    @Coroutine
    static Object run() {
        Data data;
        boolean done = false;
        int rounds = 0;
        do {
            data = new Data(++rounds);
            V("round");
            done = rounds > 2;
        } while (!done);
        log(data);
        Data second = null;
        do {
            try {
                second = new Data(S(rounds--));
                if (rounds == 1) {
                    F("stop");
                }
            } catch (IllegalStateException e) {
                caught(e);
                break;
            }
        } while (S(true));
        return second.n() + data.n();
    }
}
