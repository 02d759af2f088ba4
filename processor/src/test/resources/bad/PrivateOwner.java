package bad;

import io.yuzuri.*;

class PrivateOwner {
    private static class Hidden<T> { // error: [PrivateOwner]
        @Coroutine
        static void one() {
            Yield.pause();
        }

        class Inside {
            @Coroutine
            void two() {
                Yield.pause();
            }
        }
    }

    @Coroutine
    static void calls() {
        Hidden.one(); // error: [PrivateType]
    }

    static Object plain() {
        return PrivateOwnerTasks.calls();
    }
}
