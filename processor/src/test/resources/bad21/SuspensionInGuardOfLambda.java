// case 58: a guard in a lambda is in the lambda
package bad;

import io.yuzuri.*;
import java.util.function.Function;

class SuspensionInGuardOfLambda {
    @Coroutine
    static boolean yes() {
        Yield.pause();
        return true;
    }

    @Coroutine
    static String run(Object o) {
        Function<Object, String> f = each -> switch (each) {
            case String s when yes() -> s; // error: [YieldInLambda]
            default -> "none";
        };
        return f.apply(o);
    }
}
