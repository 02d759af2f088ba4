// what Java allows and hardly anybody writes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

@SuppressWarnings({"fallthrough", "lossy-conversions"})
public class RareSyntax {
    private static final int TWO = 1 + 1;
    int[] row = {1, 2, 3}, grid[] = {{4}, {5, 6}}, n0[][] = {};

    @Coroutine
    int brackets(int a[], int[]... b)[] {
        int c[] = {S(a[0])}, d = S(b[0][0]), e[][] = {a, c};
        for (int f[] : e) for (int g = 0, h[] = f; g < h.length; ++g) V(h[g]);
        return new int[] {c[0], d, e[1][0], S(grid)[1][S(0)]};
    }

    @Coroutine
    static double strict(final @SuppressWarnings("unused") double x) {
        ;
        ;
        {
        }
        return S(x) * 1e-300 * 1e-10 / .5f + 0x1p3 + 1_0L + 0b1_1 + 0_7 + '\u0041';
    }

    @Coroutine
    static String appended() {
        Object object = S("a");
        object += S("b");
        CharSequence sequence = "c";
        sequence += "d" + S('e');
        Comparable<String> comparable = "f";
        comparable += S("n");
        Serializable serializable = 1;
        serializable = serializable + "" + S(2);
        Object[] all = {1, null};
        all[S(0)] += S("x");
        all[1] += "y" + S(null);
        char[] letters = {'p', 'q'};
        return object + "" + sequence + comparable + serializable + all[0] + all[1] + letters.length;
    }

    @Coroutine
    static int labels(String s, char c, byte b) {
        final int three = TWO + 1;
        final String word = "w" + three;
        int found = 0;
        switch (S(s)) {
            case "a" + 1:
                found += 1;
            case word:
                found += 10;
                break;
            default:
                found += 100;
            case "z":
                int late;
                found += 1000;
        }
        switch (S(c)) {
            case 'a' + 1, TWO:
                late:
                {
                    if (S(true)) break late;
                    found = -1;
                }
                found += 10_000;
        }
        switch (S(b)) {
            case three:
            case (byte) -1:
                found += 100_000;
        }
        return found;
    }

    @Coroutine
    static int order(int x) {
        int[] a = new int[6];
        int i = 0;
        a[i] = i = S(2);
        x = x++ + S(x) + ++x * S(x--);
        i = i++ + ++i + S(i--);
        a[i %= 6] += i++ - S(--i) + a[S(0)]++;
        long wide = 1L << S(33) >>> S(2L) ^ ~S(0);
        short narrow = (short) S(70_000);
        narrow >>>= S(1);
        narrow += 'a' - S(1.9);
        char letter = 'a';
        letter += S(1);
        letter++;
        return x + i + a[0] + a[2] + (int) wide + narrow + letter - -S(1) + +S(1) - (-(-1));
    }

    @Coroutine
    static String chosen(boolean b) {
        Integer none = S(b) ? null : 0;
        Object letter = S(b) ? 1 : 'a';
        Object wide = S(b) ? 1 : S('a');
        Object boxed = S(b) ? Integer.valueOf(1) : Double.valueOf(2);
        Object kept = S(b) ? (Object) 1 : 2.0;
        String unboxed;
        try {
            int i = S(b) ? (Integer) null : S(0);
            unboxed = "" + i;
        } catch (NullPointerException e) {
            unboxed = "null";
        }
        return none + " " + letter.getClass() + wide.getClass() + boxed + kept + unboxed;
    }

    @Coroutine
    static int jumps() {
        int n = 0;
        again:
        for (int i = 0, j = 10; i < j; i += S(1), --j, n++) {
            try {
                switch (S(i)) {
                    case 0:
                        continue;
                    case 1:
                        continue again;
                    case 2:
                        break;
                    default:
                        break again;
                }
                n += 100;
            } finally {
                if (i == S(1)) {
                    n += 1000;
                    continue;
                }
                n += switch (i) {
                    case 0 -> {
                        try {
                            yield S(10_000);
                        } finally {
                            V("yielded");
                        }
                    }
                    case 2 -> {
                        for (; ; ) {
                            if (S(true)) yield 20_000;
                        }
                    }
                    default -> 30_000;
                };
            }
        }
        return n;
    }

    @Coroutine
    int longer(RareSyntax other) {
        return S(row.length) - other.row.length;
    }

    @Coroutine
    @SafeVarargs
    final <T extends Comparable<? super T> & Serializable, E extends Exception> T greatest(T first, E failure, T... rest)
            throws E {
        T most = first;
        for (final T each : rest) if (S(each).compareTo(most) > 0) most = each;
        if (most == null) throw failure;
        return this.<T>same(most);
    }

    @Coroutine
    private <U> U same(U u) {
        return S(u);
    }

    interface Left {
        @Coroutine
        default String name() {
            return S("left");
        }
    }

    interface Right {
        @Coroutine
        default String name() {
            return S("right");
        }
    }

    static class Both implements Left, Right {
        @Override
        @Coroutine
        public String name() {
            Supplier<String> later = Object.class::getName;
            return Left.super.name() + Right.super.name() + super.toString().length() * 0 + later.get();
        }
    }

    static class Closing implements AutoCloseable {
        final String name;

        Closing(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            log("close " + name);
        }
    }

    @Coroutine
    static String resources() {
        final Closing outer = new Closing("outer");
        String last = "";
        try (outer;
                var inner = new Closing(S("inner"));
                Closing nothing = S(null); ) {
            last += inner.name + nothing;
        }
        return last;
    }

    @Coroutine
    static int lambdas() {
        IntFunction<IntFunction<int[]>> curried = a -> b -> new int[] {a, b};
        Supplier<Runnable> nested = () -> () -> log("ran");
        List<Runnable> all = new ArrayList<>();
        for (int i = 0, k = S(2); i < k; i++) {
            final int j = i;
            all.add(() -> log(j));
        }
        nested.get().run();
        all.forEach(Runnable::run);
        IntFunction<int[][]> maker = int[][]::new;
        return curried.apply(S(1)).apply(S(2))[1] + maker.apply(S(3)).length + ((Supplier<Integer>) () -> TWO).get();
    }

    @Coroutine
    static Object run() throws Exception {
        log(new RareSyntax().brackets(new int[] {7}, new int[] {8}, null));
        log(strict(3));
        log(appended());
        log(labels("a1", 'b', (byte) 3) + labels("w3", '\2', (byte) -1) + labels("other", 'x', (byte) 0));
        log(order(5));
        log(chosen(true) + chosen(false));
        log(jumps());
        log(new RareSyntax().longer(new RareSyntax()));
        log(new RareSyntax().greatest("a", new Exception(), "c", "b"));
        log(new Both().name());
        log(resources());
        return lambdas();
    }
}
