// super by the name of the class itself
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SuperByClassName {
    static class Base {
        @Coroutine
        int co() {
            return S(1);
        }
    }

    static class Mid extends Base {
        @Coroutine
        int co() {
            return S(2) + Mid.super.co();
        }
    }

    @Coroutine
    static Object run() {
        return new Mid().co();
    }
}
