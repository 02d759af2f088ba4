// case 34: coroutines of three classes that call each other, static and not, one of them in another package
package good;

import static good.support.Probe.*;

import good.other.Elsewhere;
import io.yuzuri.*;

public class ClassesCallEachOther {
    static class Caller {
        private final Callee callee = new Callee(this);
        int calls;

        @Coroutine
        String call(int n) {
            calls++;
            return n == 0 ? S("end") : callee.back(n - 1) + calls;
        }
    }

    static class Callee extends Elsewhere {
        private final Caller caller;

        Callee(Caller caller) {
            this.caller = caller;
        }

        @Coroutine
        String back(int n) {
            String greeting = greet("n" + n);
            return caller.call(n) + "|" + greeting;
        }
    }

    @Coroutine
    static Object run() {
        Caller caller = new Caller();
        log(caller.call(2));
        Elsewhere elsewhere = caller.callee;
        return elsewhere.describe();
    }
}
