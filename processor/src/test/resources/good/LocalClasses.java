// case 60: local classes, records, enums and interfaces declared before a suspension and used after it
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.IntSupplier;

public class LocalClasses {
    private int field = 1;

    @Coroutine
    Object all(int parameter) {
        int captured = S(parameter);
        class Counter implements IntSupplier {
            private int n = captured;

            @Override
            public int getAsInt() {
                field++;
                return n += parameter;
            }

            Counter again() {
                return n > 100 ? this : new Counter();
            }
        }
        Counter first = new Counter();
        V("first");
        log(first.getAsInt() + first.again().getAsInt());
        record Pair(int a, Object b) {
            Pair {
                if (a < 0) {
                    throw new IllegalArgumentException("negative");
                }
            }

            static Pair of(int a) {
                return new Pair(a, "b");
            }
        }
        Pair pair = new Pair(S(3), S("x"));
        enum Kind {
            ONE,
            TWO {
                @Override
                int size() {
                    return 22;
                }
            };

            int size() {
                return 11;
            }
        }
        interface Twice {
            int twice(int n);

            default int four(int n) {
                return twice(twice(n));
            }
        }
        Kind kind = S(true) ? Kind.TWO : Kind.ONE;
        Twice twice = n -> n * 2;
        V("declared");
        for (Kind k : Kind.values()) {
            V(k);
            log(k.size() + twice.four(k.ordinal()));
        }
        try {
            log(Pair.of(S(-1)));
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        switch (kind) {
            case ONE:
                class InCase {
                    String name() {
                        return "one";
                    }
                }
                log(new InCase().name());
                break;
            case TWO:
                class InOther {
                    final String name = "two" + captured;
                }
                InOther inOther = new InOther();
                V("two");
                log(inOther.name);
                break;
        }
        Counter[] counters = {new Counter(), first};
        V("array");
        log(pair + Counter.class.getSimpleName() + counters[0].getAsInt());
        return pair.a() + field + counters[1].n;
    }

    @Coroutine
    static Object run() {
        return new LocalClasses().all(10);
    }
}
