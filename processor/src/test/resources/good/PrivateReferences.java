// case 51: bound method references to private members, whose receiver is evaluated once, when the reference is made
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

public class PrivateReferences {
    private int value;

    private PrivateReferences(int value) {
        this.value = value;
    }

    private int secret() {
        return value++;
    }

    private PrivateReferences pick(String why) {
        log(why);
        return this;
    }

    private int minus(int a, int b) {
        return value + 10 * a - b;
    }

    private <T> T same(T t) {
        return t;
    }

    @Override
    public String toString() {
        return "me" + value;
    }

    static class Sub extends PrivateReferences {
        Sub() {
            super(50);
        }

        @Override
        public String toString() {
            return "sub";
        }

        @Coroutine
        Object both() {
            Supplier<String> mine = this::toString;
            Supplier<String> base = super::toString;
            V("both");
            return mine.get() + base.get();
        }
    }

    @Coroutine
    static Object run() {
        PrivateReferences three = new PrivateReferences(S(3));
        IntBinaryOperator minus = three::minus;
        V("minus");
        log(minus.applyAsInt(2, S(1)));
        PrivateReferences o = new PrivateReferences(S(1));
        IntSupplier picked = o.pick("once")::secret;
        PrivateReferences other = o;
        IntSupplier local = other::secret;
        Function<Integer, PrivateReferences> make = PrivateReferences::new;
        Function<String, String> same = o::same;
        o = S(new PrivateReferences(100));
        log(picked.getAsInt() + picked.getAsInt() + local.getAsInt());
        log(make.apply(7).secret() + same.apply("same"));
        PrivateReferences none = null;
        try {
            IntSupplier fails = none::secret;
            V(fails);
        } catch (NullPointerException e) {
            caught(e);
        }
        IntSupplier after = S(o)::secret;
        log(after.getAsInt());
        return new Sub().both();
    }
}
