// case 23: outer.new Inner(S()), anonymous new Base(S()) {...}
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class InnerCreation {
    final String name;

    InnerCreation(String name) {
        this.name = name;
    }

    class Inner {
        final int n;

        Inner(int n) {
            this.n = n;
            log(name + n);
        }
    }

    abstract static class Base {
        final int size;

        Base(int size) {
            this.size = size;
            log("base " + size);
        }

        abstract String show();
    }

    @Coroutine
    Object inside() {
        Inner inner = new Inner(S(5));
        Inner other = this.new Inner(S(6));
        return inner.n + other.n;
    }

    @Coroutine
    static Object run() {
        InnerCreation outer = new InnerCreation("outer");
        log(outer.new Inner(S(1)).n);
        log(S(outer).new Inner(S(2)).n);
        InnerCreation none = null;
        try {
            none.new Inner(S(3));
        } catch (NullPointerException e) {
            caught(e);
        }
        int captured = S(4);
        Base base = new Base(S(captured) + 1) {
            int calls = captured;

            @Override
            String show() {
                return "show " + size + " " + captured + " " + ++calls;
            }
        };
        V("between");
        log(base.show() + base.show());
        return outer.inside();
    }

    @Override
    public String toString() {
        return name;
    }
}
