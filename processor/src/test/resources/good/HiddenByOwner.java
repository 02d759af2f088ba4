// inherited members of another package that a class in between, or the owner itself, hides
package good;

import static good.support.Probe.*;

import good.other.Elsewhere;
import io.yuzuri.*;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

public class HiddenByOwner {
    static class Middle extends Elsewhere {
        protected int kept = 20;
        protected static String shared = "middle";

        protected static String where() {
            return "middle";
        }
    }

    static class Owner extends Middle {
        private int kept = 300;
        protected static String shared = "owner";

        protected static String where() {
            return "owner";
        }

        @Override
        protected int plus(int n) {
            return -1;
        }

        @Coroutine
        Object all() {
            log(super.kept + " " + kept + " " + S(this.kept));
            super.kept = S(21);
            super.kept++;
            super.kept *= S(2);
            log(super.kept + " " + kept + " " + ((Middle) this).kept);
            log(good.other.Elsewhere.shared + Middle.shared + shared + S("!"));
            good.other.Elsewhere.shared = S("changed");
            good.other.Elsewhere.shared += "?";
            Elsewhere.shared += S("+");
            log(good.other.Elsewhere.shared + Middle.shared + shared);
            log(good.other.Elsewhere.where() + Middle.where() + where() + Elsewhere.where() + S("."));
            log(super.plus(S(1)) + plus(1) + "");
            Supplier<String> reference = Elsewhere::where;
            Supplier<String> lambda = () -> Elsewhere.where() + Elsewhere.shared + super.kept + super.plus(3);
            IntUnaryOperator above = super::plus;
            V("between");
            return reference.get() + lambda.get() + above.applyAsInt(1);
        }
    }

    /** Hides at once. */
    static class Direct extends Elsewhere {
        private int kept = 5;
        private static String shared = "direct";

        protected static String where() {
            return "direct";
        }

        @Coroutine
        Object all() {
            super.kept = S(8);
            --super.kept;
            log(super.kept + " " + kept + Elsewhere.shared + shared + S(Elsewhere.where()) + where());
            class Local extends Direct {
                int own() {
                    return super.kept + Direct.super.kept + Direct.this.kept + new Direct() {
                        int more() {
                            return Direct.super.kept;
                        }
                    }.more();
                }
            }
            int n = Direct.super.kept + S(1);
            return n + new Local().own();
        }
    }

    @Coroutine
    static Object run() {
        Elsewhere.reset();
        log(new Owner().all());
        return new Direct().all();
    }
}
