// case 94: what runs while an object or a class is made, and what only stands there
package bad;

import io.yuzuri.*;
import java.util.function.Supplier;

enum SuspensionWhileMaking {
    ONE(value()), // error: [YieldInConstructor]
    TWO(2) {
        int more = value(); // error: [YieldInConstructor]
    };

    Supplier<Integer> later = () -> value();
    Runnable other = new Runnable() {
        final int n = value(); // error: [YieldInConstructor]

        @Override
        public void run() {
            value();
        }
    };

    SuspensionWhileMaking(int n) {
        Runnable r = () -> Yield.pause();
    }

    record Pair(int a) {
        Pair {
            Yield.pause(); // error: [YieldInConstructor]
        }
    }

    static class Resource implements AutoCloseable {
        Resource() {
            try (Resource r = this) { // error: [YieldInConstructor]
                toString();
            }
        }

        @Override
        @Coroutine
        public void close() {
            Yield.pause();
        }
    }

    @Coroutine
    static int value() {
        Yield.pause();
        return 1;
    }
}
