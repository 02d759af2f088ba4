// case 60: local classes that cannot be lifted out of their method
package bad;

import io.yuzuri.*;

class LocalClassesThatStay {
    @Coroutine
    static int named() {
        class LocalClassesThatStayTasks { // error: [LocalClassAcrossSuspension]
            int n;
        }
        Yield.pause();
        return new LocalClassesThatStayTasks().n;
    }

    @Coroutine
    static <T> void thrown(T t) {
        class Failed extends RuntimeException { // error: [LocalClassAcrossSuspension]
            final transient Object held = t;
        }
        Yield.pause();
        throw new Failed();
    }
}
