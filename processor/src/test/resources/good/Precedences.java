// what fills a place in an expression gets its parentheses by the grammar
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

@SuppressWarnings("lossy-conversions")
public class Precedences {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final double LEAST = Double.NEGATIVE_INFINITY;
    private static final double NAN = Double.NaN;
    private static final float SMALL_NAN = Float.NaN;
    private static final float NEGATIVE_ZERO = -0.0f;
    private static final int NONE = -1;
    private static final int MIN = Integer.MIN_VALUE;
    private static final long LONG_MIN = Long.MIN_VALUE;
    private static final byte BYTE = -5;
    private static final short SHORT = 300;
    private static final char CHAR = '\'';
    private static final String QUOTED = "\"(\\";
    private static int count;

    static class Made {
        private final int constant = 5;
        private final double infinite = Double.NEGATIVE_INFINITY;
        private final String word = "word";
    }

    static Made make(boolean isNull) {
        log("make");
        return isNull ? null : new Made();
    }

    static String type(int value) {
        return "int " + value;
    }

    static String type(long value) {
        return "long " + value;
    }

    static String type(byte value) {
        return "byte " + value;
    }

    static String type(short value) {
        return "short " + value;
    }

    static String type(char value) {
        return "char " + value;
    }

    static String type(float value) {
        return "float " + value;
    }

    static String type(double value) {
        return "double " + value;
    }

    @Coroutine
    static int plus(int a) {
        V("plus");
        return a + 1;
    }

    @Coroutine
    static void signs() {
        int n = 3;
        log(- -S(1));
        log(+ +S(2));
        log(- - -S(3));
        log(-(-S(4)));
        log(-(+(-S(5))));
        log(- ~ -S(6));
        log(~ ~S(7));
        log(-(S(8) - E(1)));
        log(- --n + S(9) - -n);
        log(-(--n) + S(10));
        log(S(11) - -E(2) + +E(3));
        log(-(int) S(12L) + (int) -S(13L));
        log((Integer) (-S(14)));
        log(S(true) ? !!S(false) : !(S(true) && !S(false)));
        log((long) (-S(15)) + (byte) (S(300) + E(1)) + (byte) S(300));
    }

    @Coroutine
    static void constants() {
        double x = S(7.0);
        log(x / INFINITE);
        log(x * LEAST / INFINITE);
        log((int) NAN + (int) SMALL_NAN);
        log((int) INFINITE);
        int best = S(10);
        log(best -NONE);
        log(best-NONE-MIN);
        log(- NONE + - MIN);
        log(-LONG_MIN);
        log((Integer) MIN);
        log((Double) NAN);
        log((Object) NONE);
        log((Comparable<Float>) NEGATIVE_ZERO);
        log(1 / NEGATIVE_ZERO);
        log(-NEGATIVE_ZERO);
        log(type(BYTE) + type(SHORT) + type(CHAR) + type(NONE) + type(LONG_MIN) + type(NEGATIVE_ZERO) + type(LEAST));
        log(type(+BYTE) + (CHAR + SHORT) + (char) (CHAR + 1) + QUOTED.length());
        log(S(2) * INFINITE - S(3) * -LEAST);
        log((S(1) - NONE) * (NONE - S(1)) + NONE * S(2) % NONE);
        switch (S(-1)) {
            case NONE -> log("none");
            case MIN -> log("min");
            default -> log("other");
        }
        IntSupplier later = () -> best -NONE;
        log(later.getAsInt());
        byte narrow = BYTE;
        log(narrow);
        narrow = (byte) -BYTE;
        log(narrow + S(1));
    }

    private final int mine = 6;

    class Inner {
        @Coroutine
        Object outers() {
            Yield.pause();
            return Precedences.this.mine + mine + S(1);
        }
    }

    @Coroutine
    Object own() {
        Yield.pause();
        return mine + this.mine * S(2) + (this).mine;
    }

    @Coroutine
    static void receivers() {
        log(make(false).constant);
        log(make(S(false)).constant + make(false).infinite);
        log(make(false).word + make(S(false)).word.length());
        Made none = null;
        try {
            log(none.constant);
        } catch (NullPointerException e) {
            log("none");
        }
        try {
            log(make(true).constant + E(1));
        } catch (NullPointerException e) {
            log("null");
        }
        try {
            log(make(S(true)).word);
        } catch (NullPointerException e) {
            log("nothing");
        }
        Supplier<Integer> read = () -> make(false).constant;
        log(read.get());
    }

    @Coroutine
    static void operands(boolean b) {
        String s = null;
        log((b ? "a" : s) + S("b"));
        log((S(b) ? "a" : "c").length());
        log(("x" + S("y")).length() + ((Object) S("z")).hashCode());
        log((b ? new int[] {1, 2} : new int[] {3})[S(0)]);
        log(new int[] {4, 5, 6}[S(1)]);
        log(new int[S(3)].length);
        log((new int[S(2)])[E(1)]);
        log(new int[][] {{1}, {2, S(3)}}[1][S(1)]);
        int[] a = {1, 2};
        log((a = new int[] {7, 8})[S(1)] + a[0]);
        log(1 + (S(2) << 1) * 3 - (4 - (5 - S(6))));
        log((S(1) & 3 | 4) ^ (5 & S(6)));
        log((S(1) == 1) == (S(2) < 3));
        log(S(1) + (S("s") + S(2)) + (S(3) + S(4)));
        log(E(1) + (E(2) + S("s")));
        log("" + (b ? E("q") : S("r")) + (S(b) && E(true) || E(false)));
        log((b ? E(1) : E(2)) + S(3));
        log(((Function<Integer, Integer>) (x -> x + 1)).apply(S(4)));
        log(((Supplier<Integer>) () -> 9).get() + S(1));
        log((b ? (Supplier<Integer>) () -> 1 : (Supplier<Integer>) () -> 2).get() + S(1));
        log((Object) (b ? 1 : S(2)) instanceof Integer);
        log(!(S((Object) "o") instanceof String));
        log((int) (char) (S(65) + E(1)));
        log((count = S(5)) + count++ + (count += S(2)) * count);
        log(((Supplier<Object>) (b ? S("k") : "l")::length).get());
    }

    @Coroutine
    static void loops(boolean b) {
        List<String> some = List.of("a", "b");
        List<String> others = List.of("c");
        List<String> chosen;
        for (String each : b ? some : others) {
            log(each + S(1));
        }
        for (Object each : (List<?>) (Object) some) {
            log(each + S("2"));
        }
        for (String each : chosen = others) {
            log(each + S(chosen.size()));
        }
        for (String each : (Iterable<String>) () -> List.of("l").iterator()) {
            log(each + S(3));
        }
        for (int each : b ? new int[] {1} : new int[] {2}) {
            log(each + S(4));
        }
        for (int i = 0; !(i >= 2) && !!S(true); i++) {
            log(i);
        }
        int i = 0;
        while (!(i++ == E(1) || !S(true))) {
            log("while");
        }
        do {
            i--;
        } while (!(!(i > E(0)) || S(false)));
        if (!(!(b))) {
            log(S("not not"));
        } else {
            log("not");
        }
        if (!(S(b) && !E(false))) log("wrong");
        assert !!S(b) : "assert " + S(1);
    }

    @Coroutine
    static void thrown(boolean b) {
        try {
            Yield.pause();
            throw b ? new IllegalStateException("first") : new IllegalArgumentException("second");
        } catch (IllegalStateException | IllegalArgumentException e) {
            caught(e);
        }
        try {
            throw (RuntimeException) (b ? new IllegalStateException(S("third")) : new Error("fourth").getCause());
        } catch (RuntimeException e) {
            caught(e);
        }
        RuntimeException kept;
        try {
            V("kept");
            throw kept = b ? new UnsupportedOperationException("fifth") : new IllegalStateException("sixth");
        } catch (RuntimeException e) {
            caught(e);
        }
    }

    @Coroutine
    static void updates() {
        Made[] all = {new Made()};
        Held held = new Held();
        held.small += S(3) + E(4);
        held.small -= held.small - S(2) - -NONE;
        held.small *= S(true) ? 2 : 3;
        held.small >>= S(1) & 3;
        log(held.small);
        held.text += S(1) + E(2);
        held.text += held.text == null ? "n" : "m";
        held.small = (byte) -NONE;
        log(held.text + (held.small++ + --held.small - -held.small));
        log(all[S(0)].constant);
    }

    static class Held {
        private byte small = 1;
        private String text = "t";
    }

    /** Two texts with a plus between them are one text to javac. */
    @Coroutine
    static void texts(String s) {
        log((S(s) + "b") + "");
        log((S(s) + "b") + "c" + (S(1) + "d") + "e" + (S(2) + E(3)) + "f");
        switch ((switch (S(s)) {
            case "a" -> "l";
            default -> S("m");
        } + "t") + "") {
            case "lt" -> V("lt");
            default -> V("other");
        }
    }

    @Coroutine
    static Object run() {
        signs();
        texts("a");
        texts("z");
        constants();
        receivers();
        operands(S(true));
        operands(S(false));
        loops(S(true));
        thrown(S(true));
        updates();
        log(new Precedences().own());
        return new Precedences().new Inner().outers();
    }
}
