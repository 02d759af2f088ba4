// case 53: the methods of anonymous and local classes are other methods
package bad;

import io.yuzuri.*;

class SuspensionInAnonymousClass {
    @Coroutine
    static void run() {
        new Thread() {
            @Override
            public void run() {
                Yield.pause(); // error: [YieldInClass]
            }
        }.start();
    }
}
