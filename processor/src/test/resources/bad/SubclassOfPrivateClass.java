// case 51: an anonymous subclass of a private class
package bad;

import io.yuzuri.*;

class SubclassOfPrivateClass {
    private abstract static class Hidden {
        abstract int n();
    }

    @Coroutine
    static int run(int n) {
        Yield.pause();
        Hidden h = new Hidden() { // error: [PrivateType]
            @Override
            int n() {
                return n;
            }
        };
        Yield.pause();
        return h.n();
    }

    private class Inner {
        int n() {
            return 1;
        }
    }

    private class Generic<T> {
        T t;
    }

    @Coroutine
    int implied() {
        Yield.pause();
        return new Inner() { // error: [PrivateType]
        }.n();
    }

    @Coroutine
    static int explicit(SubclassOfPrivateClass outer) {
        Yield.pause();
        Inner inner = outer.new Inner() { // error: [PrivateType]
        };
        return inner.n();
    }

    @Coroutine
    Object generic(int n) {
        Object o = new Generic<String>() { // error: [PrivateType]
            int m = n;
        };
        Yield.pause();
        return o;
    }

    @Coroutine
    Object inferred() {
        Yield.pause();
        return new Generic<>() { // error: [PrivateType]
            int m = 1;
        };
    }

    @Coroutine
    int kept(int n) {
        var inner = new Inner() { // error: [PrivateType]
            int m = n;
        };
        Yield.pause();
        return inner.m;
    }

    static class Nested {
        private class Deep {}

        class Deeper {
            @Coroutine
            Object around() {
                Yield.pause();
                return new Deep() { // error: [PrivateType]
                };
            }
        }
    }
}
