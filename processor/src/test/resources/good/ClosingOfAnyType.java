// the close of a resource suspends, whatever its static type: type variables, several types at once, an override of an override
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ClosingOfAnyType {
    interface Res extends AutoCloseable {
        String name();

        @Override
        @Coroutine
        void close();
    }

    interface Typed<T> extends Res {
        T typed();
    }

    static class Base {
        String base() {
            return "base";
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    static class Plain extends Base implements Res {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public void close() {
            log("closes " + name());
        }
    }

    static class Again extends Plain {
        @Override
        public String name() {
            return "again";
        }

        @Override
        @Coroutine
        public void close() {
            V("closing " + name());
            log("closed " + name());
        }
    }

    abstract static class Listed extends Base implements AutoCloseable, Res {}

    static final class Both extends Listed implements Typed<String> {
        @Override
        public String name() {
            return "both";
        }

        @Override
        public String typed() {
            return "typed";
        }

        @Override
        @Coroutine
        public void close() {
            V("closing both");
            throw new IllegalStateException("close");
        }
    }

    interface Shut extends AutoCloseable {
        @Override
        void close();
    }

    static final class Box extends Base implements Shut {
        @Override
        public void close() {
            log("box");
        }
    }

    static final class Sealed extends Plain {
        @Override
        public void close() {
            log("final");
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Base & Typed<String>> T make() {
        return (T) new Both();
    }

    @Coroutine
    static <A extends Res, B extends A> void variables(A a, B b) {
        try (A x = a; B y = b) {
            log(x.name() + y.name());
        }
        try (a; b) {
            V(a.name() + b.name());
        }
    }

    @Coroutine
    static <A extends Base & Res> void bounds(A a) {
        try (a) {
            log(a.base() + a.name());
        }
        try (A x = S(a)) {
            log(x.base() + x.name());
        }
    }

    @Coroutine
    static void several() {
        try (var both = ClosingOfAnyType.<Both>make()) {
            log(both.base() + both.typed());
        } catch (IllegalStateException e) {
            caught(e);
        }
        Object o = new Again();
        try (var both = (Base & Res) o) {
            log(both.base() + both.name());
        }
        var again = (Base & Res) o;
        try (again) {
            log(again.base() + again.name());
        }
        var plain = (Base & Shut) new Box();
        try (plain) {
            V(plain.base());
        }
    }

    @Coroutine
    static void plainType(Plain plain, Listed listed, Sealed sealed) {
        try (plain; sealed) {
            log(plain.name());
        }
        try (listed) {
            throw new IllegalArgumentException(listed.name());
        } catch (IllegalArgumentException | IllegalStateException e) {
            caught(e);
        }
    }

    @Coroutine
    static Object run() {
        variables(new Plain(), new Again());
        variables((Res) new Again(), new Plain());
        bounds(new Again());
        bounds(new Plain());
        several();
        plainType(new Again(), new Both(), new Sealed());
        plainType(new Plain(), new Both(), new Sealed());
        return null;
    }
}
