// frames
// several tasks
package good;

import static good.support.Probe.*;

import java.util.function.IntUnaryOperator;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

/** Failures in and behind private members, constructors, supers, overridden coroutines. */
public class FramesOfAccessors {
    private static class Hidden {
        private int value;
        private Integer boxed;

        private Hidden(int n) {
            value = 12 / n;
        }

        private int go(Object o) {
            return o.hashCode() + E(value);
        }
    }

    @FunctionalInterface
    private interface Twice {
        int twice(Object n);
    }

    static class Base {
        int greet(Object o) {
            return E(o.hashCode());
        }

        @Coroutine
        int over(Object o) {
            V("base");
            return E(o.hashCode());
        }

        @Coroutine
        int plainly(Object o) {
            V("base");
            return 1;
        }
    }

    static class Sub extends Base {
        @Override
        int greet(Object o) {
            return 3;
        }

        @Coroutine
        @Override
        int over(Object o) {
            V("sub");
            return E(2) + super.greet("x") + super.over(
                    o);
        }

        @Override
        int plainly(Object o) {
            return E(o.hashCode());
        }
    }

    private int count = 2;
    private static int total;

    private FramesOfAccessors(Object o) {
        count = o.hashCode();
    }

    FramesOfAccessors() {}

    private static int bad(Object o) {
        E(1);
        return o.hashCode();
    }

    private int badly(Object o) {
        return bad(
                o);
    }

    private static int variable(Object... all) {
        return E(all.length) + all[1].hashCode();
    }

    @Coroutine
    private static int hidden(Object o) {
        V("hidden");
        return bad(o);
    }

    @Coroutine
    static int calls(Object o) {
        V("calls");
        int n = bad("x")
                + bad(
                        o);
        return n;
    }

    @Coroutine
    static int waits(FramesOfAccessors on, Object o) {
        return bad(S("x"))
                + on.badly(
                        S(o));
    }

    @Coroutine
    static int varargs(Object o) {
        return variable(1,
                S(o));
    }

    @Coroutine
    static int nothing(FramesOfAccessors on) {
        V("nothing");
        int n = on.count
                + 3;
        return n;
    }

    @Coroutine
    static int sets(FramesOfAccessors on) {
        V("sets");
        on.count = E(3);
        return 1;
    }

    @Coroutine
    static int setsWaited(FramesOfAccessors on) {
        on.count
                += S(3);
        return 1;
    }

    @Coroutine
    static int callsNothing(FramesOfAccessors on) {
        V("calls");
        return on
                .badly(E("a"));
    }

    @Coroutine
    static int creates(Object o) {
        V("creates");
        Hidden hidden = new Hidden(o == null ? 0 : 4);
        V("made");
        Hidden other = new Hidden(S(3));
        other.value += 4;
        V("set");
        return hidden.go("x") + hidden.go(
                o == "a" ? null : "b") + other
                        .boxed;
    }

    @Coroutine
    static Object constructs(Object o) {
        V("constructs");
        return new FramesOfAccessors(o)
                .count;
    }

    @Coroutine
    static Object functional(Object o) {
        Twice twice = n -> E(n.hashCode())
                + bad(n);
        V("made");
        return twice.twice("x")
                + twice.twice(
                        o);
    }

    @Coroutine
    static Object references(Object o) {
        java.util.function.ToIntFunction<Object> f = FramesOfAccessors::bad;
        V("made");
        return f.applyAsInt("x")
                + f.applyAsInt(o);
    }

    @Coroutine
    static Object inside(Object o) {
        V("inside");
        IntUnaryOperator f = n -> {
            total += E(n);
            return bad(n > 1 ? o : "");
        };
        V("made");
        return f.applyAsInt(1) + new Object() {
            int go() {
                return f.applyAsInt(
                        2) + bad(null);
            }
        }.go();
    }

    @Coroutine
    static Object virtual(Base base, Object o) {
        V("virtual");
        int n = base.over("a");
        return n + base
                .over(o);
    }

    @Coroutine
    static Object plain(Base base, Object o) {
        V("plain");
        return base.plainly("a")
                + base.plainly(
                        o);
    }

    @Coroutine
    static Object callHidden(Object o) {
        return hidden("b") + hidden(
                o);
    }

    @Coroutine
    static Object run() {
        Yield.spawn(FramesOfAccessorsTasks.calls(null));
        Yield.spawn(FramesOfAccessorsTasks.waits(new FramesOfAccessors(), null));
        Yield.spawn(FramesOfAccessorsTasks.waits(null, null));
        Yield.spawn(FramesOfAccessorsTasks.varargs(null));
        Yield.spawn(FramesOfAccessorsTasks.nothing(null));
        Yield.spawn(FramesOfAccessorsTasks.sets(null));
        Yield.spawn(FramesOfAccessorsTasks.setsWaited(null));
        Yield.spawn(FramesOfAccessorsTasks.callsNothing(null));
        Yield.spawn(FramesOfAccessorsTasks.creates(null));
        Yield.spawn(FramesOfAccessorsTasks.creates("a"));
        Yield.spawn(FramesOfAccessorsTasks.creates("b"));
        Yield.spawn(FramesOfAccessorsTasks.constructs(null));
        Yield.spawn(FramesOfAccessorsTasks.functional(null));
        Yield.spawn(FramesOfAccessorsTasks.references(null));
        Yield.spawn(FramesOfAccessorsTasks.inside(null));
        Yield.spawn(FramesOfAccessorsTasks.inside("x"));
        Yield.spawn(FramesOfAccessorsTasks.virtual(new Base(), null));
        Yield.spawn(FramesOfAccessorsTasks.virtual(new Sub(), null));
        Yield.spawn(FramesOfAccessorsTasks.virtual(null, null));
        Yield.spawn(FramesOfAccessorsTasks.plain(new Sub(), null));
        Yield.spawn(FramesOfAccessorsTasks.callHidden(null));
        return 1;
    }
}
