// found in jsoup: what is passed has a class that can be named, its parameter one that cannot
// expect: known, known, S1, known, called, known -> knownknown
package good;

import static good.support.Probe.*;

import good.other.Taker;
import io.yuzuri.*;

public class ParametersOfHiddenTypes {
    @Coroutine
    static Taker carried(Taker taker) {
        return taker != null ? taker : new Taker(new Taker.Known());
    }

    @Coroutine
    static String apart(int n) {
        return new Taker(n > S(1) ? null : new Taker.Known()).make();
    }

    @Coroutine
    static String called() {
        V("called");
        return Taker.made(new Taker.Known());
    }

    @Coroutine
    static Object run() {
        log(carried(null).make());
        log(carried(new Taker(new Taker.Known())).make());
        log(apart(1));
        log(called());
        Taker.Known known = new Taker.Known();
        Taker first = new Taker(known);
        Yield.pause();
        Taker second = new Taker(known);
        return first.make() + second.make();
    }
}
