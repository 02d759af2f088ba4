// case 93: a virtual coroutine may throw a type variable that is any Throwable
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class GenericThrows {
    interface Action<T, E extends Throwable> {
        void apply(T value) throws E;
    }

    static class Box<T> {
        final T value;

        Box(T value) {
            this.value = value;
        }

        @Coroutine
        <E extends Throwable> void accept(Action<? super T, E> action) throws E {
            V("box");
            action.apply(value);
        }

        @Coroutine
        <R, E extends Throwable> R map(R result, Action<T, E> action) throws E {
            action.apply(S(value));
            return result;
        }
    }

    static class Twice extends Box<String> {
        Twice(String value) {
            super(value);
        }

        @Override
        <E extends Throwable> void accept(Action<? super String, E> action) throws E {
            action.apply(E(value));
            action.apply(E(value));
        }

        @Override
        @Coroutine
        <R, E extends Throwable> R map(R result, Action<String, E> action) throws E {
            action.apply(value);
            return super.map(S(result), action);
        }
    }

    static final class Odd extends Throwable {
        private static final long serialVersionUID = 1;
    }

    @Coroutine
    static Object run() throws Throwable {
        for (Box<String> box : List.of(new Box<>("one"), new Twice("two"))) {
            box.accept(value -> log(value));
            log(box.map(S(1), value -> E(value)));
            try {
                box.accept(value -> {
                    throw new Odd();
                });
            } catch (Odd odd) {
                caught(odd);
            }
        }
        return new Twice("three").map("end", value -> {
            throw new Odd();
        });
    }
}
