// the parameter of a multi-catch is all that its alternatives have in common, in every place
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

public class CaughtInCommon {
    interface Coded<T> {
        T code();

        default int level() {
            return 1;
        }

        @Coroutine
        default String later(String s) {
            V(s);
            return s + code();
        }
    }

    interface Shut extends AutoCloseable {
        @Override
        void close();
    }

    interface Held {
        int[] HELD = {0};
    }

    abstract static class Known extends RuntimeException {
        private static final long serialVersionUID = 1;
        int number = 3;

        Known(String message) {
            super(message);
        }
    }

    static final class E1 extends Known implements Iterable<Integer>, Coded<String>, Shut, Held {
        private static final long serialVersionUID = 1;

        E1() {
            super("e1");
        }

        @Override
        public Iterator<Integer> iterator() {
            return List.of(1, 2).iterator();
        }

        @Override
        public String code() {
            return "one";
        }

        @Override
        public void close() {
            log("closes " + number);
        }
    }

    static final class E2 extends Known implements Iterable<Integer>, Coded<Integer>, Shut, Held {
        private static final long serialVersionUID = 1;

        E2() {
            super("e2");
        }

        @Override
        public Iterator<Integer> iterator() {
            return List.of(3).iterator();
        }

        @Override
        public Integer code() {
            return 2;
        }

        @Override
        public void close() {
            log("closes two");
        }
    }

    static void take(Iterable<Integer> all) {
        for (int n : all) log(n);
    }

    static <T extends Known & Coded<?>> Object both(T t) {
        return t.code() + t.getMessage();
    }

    @Coroutine
    static Object common(boolean first) {
        try {
            V("try");
            if (first) throw new E1();
            throw new E2();
        } catch (E1 | E2 e) {
            for (int n : e) {
                V(n);
            }
            for (int n : e) log(n);
            V(e.code());
            take(e);
            log(both(e));
            try (e) {
                V(e.level());
            }
            try (var same = e) {
                log(same.number + same.level());
            }
            try (AutoCloseable same = e) {
                V(same == e);
            } catch (Exception x) {
                caught(x);
            }
            log(e.number++);
            e.number += S(4);
            Supplier<Object> later = () -> e.code() + e.getMessage() + e.number;
            Supplier<Object> reference = e::code;
            V(later.get());
            log(reference.get());
            Iterable<Integer> all = e;
            Object o = S(true) ? e : null;
            log(o == all);
            var again = e;
            V(again.later(e.later("x")));
            log(again.iterator().next() + again.level() + e.later("y"));
            Object object = S((Object) e);
            if (object instanceof Coded<?> c && S(c.level()) == 1) log(c.code());
            if (first) throw e;
            return e;
        }
    }

    @Coroutine
    static Object run() {
        log(common(false));
        try {
            return common(true);
        } catch (E1 e) {
            caught(e);
            return null;
        }
    }
}
