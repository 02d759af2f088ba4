// case 55: a variable whose type is an anonymous class that is a part of its initialiser
package bad;

import io.yuzuri.*;

class UndenotableLocal {
    @Coroutine
    static int run(boolean b) {
        var x = b // error: [UndenotableType]
                ? new Object() {
                    int n = 1;
                }
                : null;
        Yield.pause();
        return x.n;
    }
}
