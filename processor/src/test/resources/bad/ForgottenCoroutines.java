// ordinary methods that call coroutines, called in coroutines of the same file
package bad;

import io.yuzuri.*;
import java.util.function.Supplier;

class ForgottenCoroutines {
    static class Resource implements AutoCloseable {
        @Override
        @Coroutine
        public void close() {
            Yield.pause();
        }
    }

    static void waits() {
        Yield.pause();
    }

    void through(int n) {
        if (n > 0) through(n - 1);
        waits();
    }

    static <T> T calls(T value) {
        return child(value);
    }

    static void closes() {
        try (Resource resource = new Resource()) {
            resource.hashCode();
        }
    }

    static Supplier<Integer> later() {
        return () -> child(1);
    }

    static Object elsewhere() {
        return new Object() {
            int get() {
                return child(2);
            }
        };
    }

    static int harmless() {
        return 3;
    }

    @Coroutine
    static <T> T child(T value) {
        Yield.pause();
        return value;
    }

    @Coroutine
    void run() throws Exception {
        waits(); // warning: [ForgottenCoroutine]
        through(1); // warning: [ForgottenCoroutine]
        int n = this.<Integer>one() + calls(2) // warning: [ForgottenCoroutine]
                + harmless();
        closes(); // warning: [ForgottenCoroutine]
        later();
        elsewhere();
        Yield.call(() -> calls(3));
        new Inner().inner(); // warning: [ForgottenCoroutine]
        quiet();
    }

    @Coroutine
    <T> int one() {
        return child(1);
    }

    @Coroutine
    @SuppressWarnings("yuzuri:ForgottenCoroutine")
    static void quiet() {
        waits();
    }

    class Inner {
        void inner() {
            run1();
        }

        private void run1() {
            through(2);
        }
    }

    static void plain() {
        waits();
    }
}
