// case 5: x = x + S() and x += S() where S changes x
// expect: S10, S10, 11, 11, S10, 11, S10, 10, S10, 101 -> 101
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class OldFieldValueWins {
    static int x;
    int y;

    @Coroutine
    static int change() {
        x = 100;
        return S(10);
    }

    @Coroutine
    int changeMine() {
        y = 100;
        return S(10);
    }

    @Coroutine
    static Object run() {
        x = 1;
        x = x + change();
        int first = x;
        x = 1;
        x += change();
        log(first);
        log(x);
        OldFieldValueWins o = new OldFieldValueWins();
        o.y = 1;
        o.y += o.changeMine();
        log(o.y);
        x = 0;
        x += change();
        log(x);
        x = 1;
        x = change() * 0 + x + 1;
        log(x);
        return x;
    }
}
