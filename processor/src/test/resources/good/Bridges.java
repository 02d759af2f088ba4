// case 54: implementations of generic interfaces and covariant overrides, called through every type
// case 91
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.Supplier;

public class Bridges {
    interface Maker<T> {
        @Coroutine
        T make(T seed);
    }

    static class Numbers implements Maker<Integer> {
        @Override
        @Coroutine
        public Integer make(Integer seed) {
            return S(seed + 1);
        }
    }

    static class Nothing implements Maker<Void> {
        @Override
        @Coroutine
        public Void make(Void seed) {
            V("nothing");
            return null;
        }
    }

    abstract static class Parent<T> {
        @Coroutine
        abstract T get();

        @Coroutine
        Number number(T t) {
            V("parent number");
            return 1;
        }

        @Coroutine
        CharSequence twice() {
            return get() + "" + get();
        }
    }

    static class Child extends Parent<String> implements Supplier<String> {
        int calls;

        @Override
        @Coroutine
        public String get() {
            return S("get" + ++calls);
        }

        @Override
        @Coroutine
        Integer number(String t) {
            return super.number(t).intValue() + S(t.length());
        }

        @Override
        @Coroutine
        String twice() {
            return super.twice() + S("!");
        }
    }

    interface Defaulted extends Maker<String> {
        @Override
        @Coroutine
        default String make(String seed) {
            return S(seed) + "default";
        }
    }

    static class UsesDefault implements Defaulted {}

    @Coroutine
    static <T> T through(Maker<T> maker, T seed) {
        return maker.make(S(seed));
    }

    @Coroutine
    static Object run() {
        log(through(new Numbers(), 4));
        log(through(new Nothing(), null));
        log(through(new UsesDefault(), "seed"));
        log(new Numbers().make(7));
        Parent<String> parent = new Child();
        log(parent.get() + parent.number("four") + parent.twice());
        Maker<? super Integer> wild = new Numbers();
        log(wild.make(null == parent ? null : 1));
        return new Child().twice();
    }
}
