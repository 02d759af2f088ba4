// case 53: the second top-level class of a file, and its nested ones
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class TwoClassesInOneFile {
    @Coroutine
    static Object run() {
        SecondOfFile second = new SecondOfFile(S(3));
        log(second.twice() + SecondOfFile.Nested.name());
        return second.first();
    }
}

final class SecondOfFile {
    private final int n;

    SecondOfFile(int n) {
        this.n = n;
    }

    @Coroutine
    int twice() {
        return S(n) * 2;
    }

    @Coroutine
    SecondOfFile first() {
        V("first");
        return this;
    }

    @Override
    public String toString() {
        return "second" + n;
    }

    static final class Nested {
        @Coroutine
        static String name() {
            return S("nested");
        }
    }
}
