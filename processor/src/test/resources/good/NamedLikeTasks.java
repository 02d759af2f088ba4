// fresh classes
// case 95: a class that has the name which the tasks of another one would have is none of a call's business
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NamedLikeTasks {
    static class Base {
        @Coroutine
        int m(int n) {
            return S(n);
        }
    }

    static class Sub extends Base {
        @Override
        int m(int n) {
            return -n;
        }
    }

    @Coroutine
    static Object run() {
        Base base = new Sub();
        log(base.m(1));
        log("not yet");
        log(NamedLikeTasks_SubTasks.value);
        return new Base().m(2);
    }
}

class NamedLikeTasks_SubTasks {
    static int value = E(7);
}
