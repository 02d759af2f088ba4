package bad;

import io.yuzuri.*;
import java.util.concurrent.Callable;


class SuspensionInNestedLambda {
    @Coroutine
    static Object run(Task<String> task) throws Exception {
        Callable<Callable<String>> c = () -> () -> Yield.await(task); // error: [YieldInLambda]
        return c.call().call();
    }
}
