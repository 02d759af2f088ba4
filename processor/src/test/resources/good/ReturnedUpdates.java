// what a private field of a box becomes is returned as a number
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ReturnedUpdates {
    private Double real = 4.5;
    private int small = 7;

    @Coroutine
    static double before(ReturnedUpdates made) {
        if (S(1) > 0) return (++made.real);
        return 0;
    }

    @Coroutine
    static double after(ReturnedUpdates made) {
        return S(1) > 0 ? ((made.real--)) : 0;
    }

    @Coroutine
    static long added(ReturnedUpdates made) {
        V("a");
        return (made.small += 70_000);
    }

    @Coroutine
    static Object run() {
        ReturnedUpdates made = new ReturnedUpdates();
        log(before(made) + after(made));
        log(added(made));
        return made.real + made.small;
    }
}
