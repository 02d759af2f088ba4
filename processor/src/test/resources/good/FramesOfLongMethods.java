// frames
package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;
import java.util.function.Supplier;

/** A method that is shared out to several, of a class with constants: none but the user's is in a trace. */
public class FramesOfLongMethods {
    @Coroutine
    static int steps(int n) {
        final byte left = (byte) (3 + 4);
        Supplier<String> told = () -> "left " + left;
        V("a0"); V("a1"); V("a2"); V("a3"); V("a4"); V("a5"); V("a6"); V("a7"); V("a8"); V("a9");
        V("b0"); V("b1"); V("b2"); V("b3"); V("b4"); V("b5"); V("b6"); V("b7"); V("b8"); V("b9");
        V("c0"); V("c1"); V("c2"); V("c3"); V("c4"); V("c5"); V("c6"); V("c7"); V("c8"); V("c9");
        V("d0"); V("d1"); V("d2"); V("d3"); V("d4"); V("d5"); V("d6"); V("d7"); V("d8"); V("d9");
        V("e0"); V("e1"); V("e2"); V("e3"); V("e4"); V("e5"); V("e6"); V("e7"); V("e8"); V("e9");
        V("f0"); V("f1"); V("f2"); V("f3"); V("f4"); V("f5"); V("f6"); V("f7"); V("f8"); V("f9");
        V("g0"); V("g1"); V("g2"); V("g3"); V("g4"); V("g5"); V("g6"); V("g7"); V("g8"); V("g9");
        V("h0"); V("h1"); V("h2"); V("h3"); V("h4"); V("h5"); V("h6"); V("h7"); V("h8"); V("h9");
        V("i0"); V("i1"); V("i2"); V("i3"); V("i4"); V("i5"); V("i6"); V("i7"); V("i8"); V("i9");
        V("j0"); V("j1"); V("j2"); V("j3"); V("j4"); V("j5"); V("j6"); V("j7"); V("j8"); V("j9");
        V("k0"); V("k1"); V("k2"); V("k3"); V("k4"); V("k5"); V("k6"); V("k7"); V("k8"); V("k9");
        V("l0"); V("l1"); V("l2"); V("l3"); V("l4"); V("l5"); V("l6"); V("l7"); V("l8"); V("l9");
        V("m0"); V("m1"); V("m2"); V("m3"); V("m4"); V("m5"); V("m6"); V("m7"); V("m8"); V("m9");
        V("n0"); V("n1"); V("n2"); V("n3"); V("n4"); V("n5"); V("n6"); V("n7"); V("n8"); V("n9");
        if (n < 0) throw new IllegalStateException(told.get() + S(n));
        return n / S(0);
    }

    @Coroutine
    static Object run() {
        try {
            return steps(S(-1));
        } finally {
            V(steps(3));
        }
    }
}
