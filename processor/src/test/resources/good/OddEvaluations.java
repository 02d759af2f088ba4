// where operands fail: before the suspension or after it, as in plain Java
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

public class OddEvaluations {
    enum Kind {
        ONE,
        TWO
    }

    int number;
    String text;
    OddEvaluations next;

    static void take(Object first, Object second) {
        log(first + ", " + second);
    }

    static void takeInt(int first, Object second) {
        log(first + ", " + second);
    }

    static void takeLong(long first, long second) {
        log(first + ", " + second);
    }

    static void supply(Supplier<?> first, Object second) {
        log(first.get() + ", " + second);
    }

    static <T> void apply(Function<T, ?> function, T value) {
        log(function.apply(value));
    }

    int own(int n) {
        return number + n;
    }

    @Coroutine
    static int pause(OddEvaluations at, int n) {
        V("pause" + n);
        return at == null ? n : at.number;
    }

    @Coroutine
    int inside(int n) {
        V("inside" + n);
        return number + n;
    }

    @Coroutine
    @SuppressWarnings({"ConstantConditions", "null"})
    static void nulls(int which) {
        int[] array = null;
        int[][] arrays = {null};
        String string = null;
        Integer boxed = null;
        Boolean truth = null;
        Kind kind = null;
        OddEvaluations none = null;
        OddEvaluations some = new OddEvaluations();
        Object object = "text";
        Object[] strings = new String[2];
        int zero = 0;
        int one = 1;
        switch (which) {
            case 0 -> array[E(1)] = S(1);
            case 1 -> array[E(1)] += S(1);
            case 2 -> take(array[0], S(1));
            case 3 -> take(array.length, S(1));
            case 4 -> arrays[S(0)][E(1)] = E(2);
            case 5 -> arrays[E(1)][S(1)] = S(2);
            case 6 -> none.number = S(1);
            case 7 -> none.number += S(1);
            case 8 -> some.next.number = S(1);
            case 9 -> some.next.number++;
            case 10 -> take(none.number, S(1));
            case 11 -> takeInt(boxed, S(1));
            case 12 -> take(boxed, S(1));
            case 13 -> take(boxed + 1, S(1));
            case 14 -> take(-boxed, S(1));
            case 15 -> boxed += S(1);
            case 16 -> boxed = boxed + S(1);
            case 17 -> log(S(1) + boxed);
            case 18 -> log(truth && S(true));
            case 19 -> log(S(true) && truth);
            case 20 -> log(truth ? S(1) : S(2));
            case 21 -> log(S(true) ? boxed : S(2));
            case 22 -> log(S(truth) ? 1 : 2);
            case 23 -> {
                switch (S(string)) {
                    case "a" -> log("a");
                    default -> log("default");
                }
            }
            case 24 -> {
                switch (S(kind)) {
                    case ONE:
                        log("one");
                        break;
                    default:
                        V("default");
                }
            }
            case 25 -> {
                switch (S(boxed)) {
                    case 1:
                        V("one");
                        break;
                    default:
                        log("default");
                }
            }
            case 26 -> {
                synchronized (S(object == null ? object : null)) {
                    log("locked");
                }
            }
            case 27 -> throw S((RuntimeException) null);
            case 28 -> supply(none::toString, S(1));
            case 29 -> supply(S(none)::toString, E(1));
            case 30 -> apply(some::own, S(2));
            case 31 -> apply(none::own, S(2));
            case 32 -> strings[S(0)] = S((Object) 1);
            case 33 -> strings[S(2)] = S("a");
            case 34 -> log(strings[S(0)] = S((Object) 2));
            case 35 -> take(one / zero, S(1));
            case 36 -> one /= S(0);
            case 37 -> log(E(1) % S(0));
            case 38 -> take(((Integer) object), S(1));
            case 39 -> ((String) object).concat(S(string));
            case 40 -> take((char) S(98) + "" + 'a' + S(1), 'a' + S(1) + "b" + 1 + 2);
            case 41 -> take(new int[S(-1)][E(2)], E(1));
            case 42 -> take(new int[E(1)][S(-1)], E(1));
            case 43 -> take(string + null + S(1), string += S("x"));
            case 44 -> some.text += S("y");
            case 45 -> log(some.text + (some.text = S("z")) + some.text);
            case 46 -> some.next.inside(S(1));
            case 47 -> none.inside(E(1));
            case 48 -> log(some.inside(S(1)) + pause(none, S(2)) + pause(some.next, 3));
            case 49 -> none.next.next.number = S(1);
            case 50 -> {
                for (Object each : S((List<?>) null)) log(each);
            }
            case 51 -> {
                for (int each : S(array)) V(each);
            }
            case 52 -> {
                for (Object each : (Iterable<Object>) () -> null) V(each);
            }
            case 53 -> log(some.next.next == S(null));
            case 54 -> log(array[S(0)] = E(1));
            default -> log(none.number == S(1) | boxed == S(1));
        }
    }

    @Coroutine
    @SuppressWarnings("lossy-conversions")
    static void choices(boolean yes) {
        Integer none = null;
        char letter = yes ? S('a') : 0;
        long wide = yes ? S(1) : 2L;
        Object mixed = yes ? S(1) : 'a';
        Object doubled = yes ? S(1) : 2.0;
        Object third = yes ? (Object) S(1) : 2.0;
        byte small = yes ? S((byte) 1) : 5;
        Comparable<?> either = yes ? S("a") : S(1);
        log(letter);
        log(wide);
        log(mixed);
        log(doubled);
        log(third);
        log(small);
        log(either);
        log(yes ? S('a') : 1);
        log(yes ? 1 : S('a'));
        log(yes ? S(1) : Integer.valueOf(3));
        log(yes ? null : S(3));
        log((yes ? none : S("b")) + "c");
        StringBuilder builder = new StringBuilder();
        builder.append(yes ? S('x') : 'y').append(yes ? 'z' : S(1)).append((char) S(65));
        log(builder);
        int i = 1;
        i = i++ + S(i) + i++ * S(++i) + (i = S(7)) - i;
        log(i);
        int[] numbers = {1, 2, 3};
        int k = 0;
        numbers[k++] = numbers[k] + (k = S(2)) + numbers[k];
        numbers[k] = k = S(0);
        numbers[k] += k += S(1);
        log(numbers);
        log(k);
        Character[] letters = {'a', 'b'};
        letters[S(0)]++;
        log(letters[S(1)]-- + "" + letters[1] + letters[0]);
        Integer[] boxes = {1, null};
        boxes[S(0)] += S(5);
        log(boxes);
        boolean flag = true;
        flag &= S(false) | (flag = S(true));
        flag ^= !flag ^ S(true);
        log(flag);
        short s = 1;
        s += S(2.7);
        s *= S(1.5f);
        s <<= S(3L);
        s -= 'a';
        log(s);
        float f = 1;
        f += S(0.1);
        f++;
        log(f);
        String text = "t";
        text += S(1) + 2;
        text += 'a' + S(1);
        text += S((Object) null);
        log(text);
    }

    @Coroutine
    static void assigned(boolean yes) {
        final int x;
        if (S(yes)) x = 1;
        else x = S(2);
        Runnable show = () -> log(x);
        int y;
        while (true) {
            y = S(1);
            if (y > 0) break;
        }
        boolean b;
        if (S(yes) && (b = S(yes)) || (b = S(false))) log("then " + b);
        else log("else " + b);
        int k;
        if (S(1) > 0 && (k = S(2)) > 0) log(k + y);
        final int v;
        try {
            v = S(3);
        } finally {
            V("finally");
        }
        int z;
        switch (S(v)) {
            case 3:
                z = E(4);
                break;
            default:
                throw new IllegalStateException();
        }
        int w = switch (S(z)) {
            case 4:
                int inner;
                inner = S(5);
            case 5:
                inner = 6;
                yield inner;
            default:
                yield 0;
        };
        show.run();
        log(v + z + w);
        List<Runnable> all = new ArrayList<>();
        for (int i = 0, n = S(2); i < n; i += S(1)) {
            int j = i;
            final int late;
            late = S(j + 10);
            all.add(() -> log(j + late));
        }
        Object o = "text";
        if (!(S(o) instanceof String found) || found.length() < S(0)) return;
        all.add(() -> log(found));
        while (!(S(o) instanceof Integer n)) o = S((Object) found.length());
        all.add(() -> log(n));
        Iterator<Runnable> it = all.iterator();
        while (it.hasNext()) {
            Runnable each = it.next();
            V("next");
            each.run();
        }
    }

    @Coroutine
    static int exceptions(int how) {
        int x = 0;
        String last = "none";
        for (int i = 0; i < 3; i++) {
            String s = S("s" + i);
            try {
                x = 1;
                if (how == 0) continue;
                V(x);
                x = 2;
                if (how == 1) F("one");
                x = 3;
                if (how == 2) break;
                if (how == 3) return x;
                if (how == 4) IO("io");
                x = 4;
            } catch (IllegalStateException e) {
                log(x + s + last);
                last = s;
                if (i == 1) throw e;
            } catch (Exception e) {
                V(last);
                log(x + s + e.getMessage());
            } finally {
                V("finally" + x + s);
                x = 10;
            }
        }
        return x;
    }

    @Coroutine
    static Object run() {
        for (int i = 0; i < 56; i++) {
            try {
                log("- " + i);
                nulls(i);
            } catch (NullPointerException
                    | IndexOutOfBoundsException
                    | ArithmeticException
                    | ClassCastException
                    | ArrayStoreException
                    | NegativeArraySizeException e) {
                caught(e);
            }
        }
        choices(true);
        choices(false);
        assigned(true);
        assigned(false);
        for (int i = 0; i < 6; i++) {
            try {
                log(exceptions(i));
            } catch (IllegalStateException e) {
                caught(e);
            }
        }
        return null;
    }
}
