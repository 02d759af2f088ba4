package bad;

import io.yuzuri.*;

class PrivateOwner {
    private static class Hidden { // error: [PrivateOwner]
        @Coroutine
        static void one() {
            Yield.pause();
        }

        static class Inside {
            @Coroutine
            void two() {
                Yield.pause();
            }
        }
    }

    @Coroutine
    static void calls() {
        Hidden.one();
    }

    static Object plain() {
        return PrivateOwnerTasks.calls();
    }
}
