// case 60: what a local class captures: values at its creation, the owner, outer instances, private members, constants
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

public class LocalClassCaptures {
    private int secret = 1;
    private final String name;

    LocalClassCaptures(String name) {
        this.name = name;
    }

    private int next(int by) {
        return secret += by;
    }

    static class Base {
        final String seen;

        Base(int n) {
            seen = describe() + n;
        }

        String describe() {
            return "base";
        }
    }

    class Inner {
        final int depth;

        Inner(int depth) {
            this.depth = depth;
        }

        @Coroutine
        String inner(String given) {
            String kept = S(given);
            class Deep {
                String text() {
                    return name + LocalClassCaptures.this.next(depth) + kept + this.getClass().getSimpleName();
                }
            }
            Deep deep = new Deep();
            V("deep");
            return deep.text() + Inner.this.depth;
        }
    }

    @Coroutine
    String overridden(int parameter) {
        int captured = S(parameter);
        class Sub extends Base {
            final int early = captured + 1;

            Sub(int... all) {
                super(all.length + captured);
            }

            @Override
            String describe() {
                return name + captured;
            }
        }
        Sub sub = new Sub(S(1), S(2));
        V(sub.seen);
        IntFunction<Sub> of = Sub::new;
        V("reference");
        Sub other = of.apply(5);
        return sub.early + other.seen + next(other.early);
    }

    @Coroutine
    static String constants(int n) {
        final int one = 1;
        final String word = "word";
        V("constants");
        class Chooser {
            String choose(int k) {
                switch (k) {
                    case one:
                        return word;
                    default:
                        return "other";
                }
            }
        }
        Chooser chooser = new Chooser();
        V("chooser");
        return chooser.choose(n) + chooser.choose(n + 1);
    }

    @Coroutine
    static String hidden(int x) {
        int y = S(x + 1);
        class First {
            int sum() {
                return x * 100 + y;
            }
        }
        class Second {
            First first(String x, String y) {
                return new First();
            }

            Supplier<First> later(String y) {
                return First::new;
            }

            int anonymous(String x) {
                return new First() {
                    @Override
                    int sum() {
                        return super.sum() + x.length();
                    }
                }.sum();
            }
        }
        Second second = new Second();
        V("second");
        return "" + second.first("a", "b").sum() + second.later("c").get().sum() + second.anonymous("four");
    }

    @Coroutine
    static Object run() {
        LocalClassCaptures o = new LocalClassCaptures("o");
        Inner inner = o.new Inner(3);
        log(inner.inner("kept"));
        log(o.overridden(7));
        log(constants(1));
        log(hidden(4));
        List<Supplier<String>> made = new ArrayList<>();
        for (String s : List.of("a", "b")) {
            String upper = S(s.toUpperCase());
            class Keeper implements Supplier<String> {
                @Override
                public String get() {
                    return s + upper;
                }
            }
            Function<Object, Keeper> maker = ignored -> new Keeper();
            made.add(new Keeper());
            V("made");
            made.add(maker.apply(1));
        }
        StringBuilder all = new StringBuilder();
        for (Supplier<String> each : made) {
            all.append(each.get());
            V("get");
        }
        return all.toString() + o.secret;
    }
}
