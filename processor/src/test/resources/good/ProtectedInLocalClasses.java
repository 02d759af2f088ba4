// cases 51, 60: classes in a coroutine that inherit protected members from another package
package good;

import static good.support.Probe.*;

import good.other.Elsewhere;
import good.other.Shelf;
import io.yuzuri.*;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

public class ProtectedInLocalClasses extends Elsewhere {
    int own = 7;

    @Coroutine
    Supplier<String> anonymous(String given) {
        String suffix = S("!");
        Shelf<String> shelf = new Shelf<>() {
            {
                put(given);
                kept.add("initial");
                changes += 10;
                super.changes++;
                mapper = s -> put(s + suffix);
            }

            @Override
            protected String put(String value) {
                Supplier<String> parent = () -> super.put(value);
                return parent.get() + this.changes++ + kept.size();
            }

            @Override
            public String toString() {
                return put("more") + all() + changes + ProtectedInLocalClasses.this.kept + plus(own);
            }
        };
        V("made");
        return () -> given + suffix;
    }

    @Coroutine
    String local(int n) {
        String text = S("text");
        class Deeper extends Elsewhere {
            int both(Deeper other) {
                kept += n;
                other.kept++;
                IntUnaryOperator plus = this::plus;
                return plus(1) + other.plus(2) + super.plus(3) + plus.applyAsInt(4) + ProtectedInLocalClasses.this.plus(5);
            }

            @Override
            public String toString() {
                return text + kept + shared;
            }
        }
        Deeper deeper = new Deeper();
        V("between");
        return deeper.both(new Deeper()) + deeper.toString() + kept;
    }

    @Coroutine
    Object all() {
        log(anonymous("given").get());
        Shelf<Integer> made = new Shelf<>() {
            @Override
            public String toString() {
                put(own);
                return kept + "" + changes;
            }
        };
        log(made);
        return local(S(2));
    }

    @Coroutine
    static Object run() {
        shared = "shared";
        return new ProtectedInLocalClasses().all();
    }
}
