package bad;

import io.yuzuri.*;
import java.util.List;
import java.util.Map;

class PrivateTypeInSignature {
    private static class Hidden<T> {}

    @Coroutine
    static void parameter(
            int n,
            List<? extends Map<String, Hidden[]>> hidden) { // error: [PrivateType]
        Yield.pause();
    }

    @Coroutine
    static
            Hidden // error: [PrivateType]
            result() {
        Yield.pause();
        return null;
    }

    @Coroutine
    static <T extends Hidden> void bound(T t) { // error: [PrivateType]
        Yield.pause();
    }

    @Coroutine
    static void good() {
        Yield.pause();
    }

    static Object plain() {
        return PrivateTypeInSignatureTasks.good();
    }
}
