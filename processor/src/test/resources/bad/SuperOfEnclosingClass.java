// case 52: super of an enclosing class
package bad;

import io.yuzuri.*;

class SuperOfEnclosingClass {
    class Inner {
        @Coroutine
        String run() {
            Yield.pause();
            return SuperOfEnclosingClass.super.toString(); // error: [NotSupported]
        }

        @Coroutine
        boolean equal() {
            return SuperOfEnclosingClass.super.equals(value()); // error: [NotSupported]
        }

        @Coroutine
        Object value() {
            Yield.pause();
            return this;
        }
    }
}
