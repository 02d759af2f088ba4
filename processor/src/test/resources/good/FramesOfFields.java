// frames
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

/** A field makes no entry in a line table, a call that stands for it does: what comes behind it fails in the same line. */
public class FramesOfFields {
    private static int shared = 3;
    private final String name = "n" + shared;
    private Integer box = 4;
    private FramesOfFields next;

    static class Made {
        Made(String name, int n) {
            if (n > 2) throw new IllegalStateException(name);
        }

        Made(
                String name, int n, Object... more) {
            throw new IllegalArgumentException(name + n + more.length);
        }
    }

    @Coroutine
    Object made() {
        V("made");
        return new Made(
                name,
                shared);
    }

    @Coroutine
    Object behindCalls() {
        V("behind");
        return new Made(
                name, E(2), shared,
                name, E(3),
                next
        );
    }

    @Coroutine
    Object boxed() {
        V("boxed");
        return new Made(name,
                box, this
                .next);
    }

    @Coroutine
    Object apart() {
        return new Made(
                S(name),
                shared,
                next);
    }

    @Coroutine
    Object operators() {
        V("operators");
        int zero = E(0);
        return E(3)
                + shared / zero
                + E(4);
    }

    @Coroutine
    Object chosen() {
        V("chosen");
        return new Made(E(true)
                ? name
                : next.name,
                shared, shared);
    }

    @Coroutine
    Object decided() {
        V("decided");
        return new Made(
                true
                ? name
                : next.name,
                (false)
                ? 1
                : shared);
    }

    @Coroutine
    Object asserted(boolean fails) {
        assert S(fails)
                : name;
        assert switch (E(1)) {
            case 1 ->
                false;
            default ->
                S(true);
        }
                : name
                + shared;
        return 1;
    }

    @Coroutine
    Object bodied() {
        V("bodied");
        return new Made(
                name,
                shared) {
            @Override
            public String toString() {
                return "never";
            }
        };
    }

    @Coroutine
    Object chosenDetail() {
        assert S(false)
                : E(true)
                ? name
                : "x";
        return 1;
    }

    @Coroutine
    Object inLambda() {
        java.util.function.IntFunction<Object> making = n ->
                new Made(
                name,
                shared + n);
        V("lambda");
        return making.apply(3);
    }

    @Coroutine
    Object inLoop() {
        V("loop");
        for (int i = 0;
                new Made(
                name, shared)
                != null;
                i++) {
            E(i);
        }
        return null;
    }

    @Coroutine
    static Object fails(int which) {
        FramesOfFields one = new FramesOfFields();
        one.next = new FramesOfFields();
        return switch (which) {
            case 0 -> one.made();
            case 1 -> one.behindCalls();
            case 2 -> one.boxed();
            case 3 -> one.apart();
            case 4 -> one.operators();
            case 5 -> one.chosen();
            case 6 -> one.inLambda();
            case 7 -> one.decided();
            case 8 -> one.asserted(false);
            case 9 -> one.asserted(true);
            case 10 -> one.chosenDetail();
            case 11 -> one.bodied();
            default -> one.inLoop();
        };
    }

    @Coroutine
    static Object run() {
        for (int i = 0; i < 13; i++) {
            Yield.spawn(FramesOfFieldsTasks.fails(i));
        }
        return 1;
    }
}
