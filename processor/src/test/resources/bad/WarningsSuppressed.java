// warnings that were asked for to be left out
package bad;

import io.yuzuri.*;

class WarningsSuppressed {
    @Coroutine
    @SuppressWarnings("yuzuri")
    static void all() throws Exception {
        Yield.pause();
        Thread.sleep(1);
        WarningsSuppressedTasks.all();
    }

    @Coroutine
    @SuppressWarnings("yuzuri:BlockingCall")
    static void one() throws Exception {
        Yield.pause();
        Thread.sleep(1);
        WarningsSuppressedTasks.all(); // warning: [DroppedTask]
    }

    @SuppressWarnings({"unused", "yuzuri:DroppedTask"})
    static class Member {
        @Coroutine
        static void other() throws Exception {
            Yield.pause();
            WarningsSuppressedTasks.all();
            @SuppressWarnings("yuzuri:BlockingCall")
            int n = System.in.read();
            System.in.read(); // warning: [BlockingCall]
        }
    }

    static void plain() throws Exception {
        Thread.sleep(1);
        WarningsSuppressedTasks.one(); // warning: [DroppedTask]
    }
}
