// anonymous classes whose initialisers throw, and an annotation at several declarators
package good;
import static good.support.Probe.*;
import io.yuzuri.*;
import java.util.*;
public class UnwrittenParts {
    private static final String NAME = "unused";
    static final String OPEN = "unused";
    static class Base { Base() throws java.io.IOException { } Base(int n) {} int v() { return 1; } }
    static int boom() throws java.io.IOException { return 1; }
    @Coroutine
    static Object run() throws Exception {
        Object v = new Object() { int n = boom(); };
        Yield.pause();
        var w = new Base() { int n = boom(); };
        Yield.pause();
        Base b = new Base(S(1)) { int n = boom(); { if (n > 3) throw new java.io.IOException(); } };
        @SuppressWarnings(NAME) int x = 1, y = 2;
        for (int i = 0; i < 1; i++) { @SuppressWarnings({NAME + "x", OPEN}) int p = 1, q = p; log(p + q); }
        @SuppressWarnings({NAME, NAME}) final int[] aa = {1}, bb[] = {{S(2)}};
        return (v == null) + "" + w.n + b.v() + x + y + aa[0] + bb[0][0];
    }
}
