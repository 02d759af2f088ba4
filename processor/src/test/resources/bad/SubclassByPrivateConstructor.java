// a class in a coroutine whose superclass's constructor is private
package bad;

import io.yuzuri.*;

class SubclassByPrivateConstructor {
    static class Parent {
        final int n;

        private Parent(int n) {
            this.n = n;
        }

        private Parent() {
            this(1);
        }
    }

    class Inner {
        private Inner() {}
    }

    @Coroutine
    static int anonymous() {
        Yield.pause();
        return new Parent(3) {}.n; // error: [NotSupported]
    }

    @Coroutine
    static int kept(int n) {
        var parent = new Parent() { // error: [NotSupported]
            int m = n;
        };
        Yield.pause();
        return parent.n + parent.m;
    }

    @Coroutine
    static int written(int k) {
        class Child extends Parent {
            Child() {
                super(k); // error: [NotSupported]
            }
        }
        Yield.pause();
        return new Child().n;
    }

    @Coroutine
    static int unwritten() {
        class Child extends Parent {} // error: [NotSupported]
        Yield.pause();
        return new Child().n;
    }

    @Coroutine
    static int unwrittenCall() {
        class Child extends Parent {
            Child() { // error: [NotSupported]
                Yield.spawn(null);
            }
        }
        Yield.pause();
        return new Child().n;
    }

    @Coroutine
    int inner() {
        Yield.pause();
        class Child extends Inner {
            Child(SubclassByPrivateConstructor outer) {
                outer.super(); // error: [NotSupported]
            }
        }
        return new Child(this).hashCode();
    }
}
