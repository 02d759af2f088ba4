// case 51: an anonymous subclass of a private class
package bad;

import io.yuzuri.*;

class SubclassOfPrivateClass {
    private abstract static class Hidden {
        abstract int n();
    }

    @Coroutine
    static int run(int n) {
        Yield.pause();
        Hidden h = new Hidden() { // error: [PrivateType]
            @Override
            int n() {
                return n;
            }
        };
        Yield.pause();
        return h.n();
    }
}
