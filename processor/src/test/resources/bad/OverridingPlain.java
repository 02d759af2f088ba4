// case 95: a coroutine in the place of an ordinary method, which others call
package bad;

import io.yuzuri.*;
import java.io.Closeable;

class OverridingPlain implements Runnable, Comparable<OverridingPlain>, Closeable {
    abstract static class Base {
        @Coroutine
        abstract int value();
    }

    static class Plain extends Base {
        @Override
        int value() {
            return 1;
        }
    }

    static class Fine extends Plain {
        @Override
        @Coroutine
        int value() {
            Yield.pause();
            return 2;
        }
    }

    @Override
    @Coroutine
    public void run() { // warning: [OverridesPlain]
        Yield.pause();
    }

    @Override
    @Coroutine
    public int compareTo(OverridingPlain o) { // warning: [OverridesPlain]
        Yield.pause();
        return 0;
    }

    @Override
    @Coroutine
    public String toString() { // warning: [OverridesPlain]
        Yield.pause();
        return "";
    }

    @Override
    @Coroutine
    public int hashCode() { // warning: [OverridesPlain]
        return 1;
    }

    @Override
    @Coroutine
    @SuppressWarnings("yuzuri:OverridesPlain")
    public boolean equals(Object o) {
        return o == this;
    }

    @Override
    @Coroutine
    public void close() {
        Yield.pause();
    }
}
