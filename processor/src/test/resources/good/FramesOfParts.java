// frames
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Failures in the parts of expressions over several lines: before, between and behind waits. */
public class FramesOfParts {
    int number = 3;
    FramesOfParts next;
    int[] own = {1};

    static int two(Object a, Object b) {
        return E(1);
    }

    static int three(int a, int b, int c) {
        return E(a);
    }

    static FramesOfParts make(int n) {
        return n > 0 ? new FramesOfParts() : null;
    }

    @Coroutine
    static Object fails(int which) {
        int[] a = {1, 2};
        int zero = 0;
        Integer none = null;
        String text = null;
        Object object = "o";
        FramesOfParts o = null;
        FramesOfParts some = new FramesOfParts();
        boolean yes = true;
        boolean no = false;
        int x = 0;
        long l = 1;
        switch (which) {
            case 0 -> a[
                    S(5)] =
                    3;
            case 1 -> a[
                    E(5)] =
                    S(3);
            case 2 -> a[
                    E(5)]
                    +=
                    S(3);
            case 3 ->
                x =
                        S(1)
                        +
                        a[
                                9];
            case 4 ->
                two(
                        a[9],
                        S(1));
            case 5 ->
                two(
                        E(1),
                        two(a[
                                9],
                                S(2)));
            case 6 ->
                three(
                        S(1),
                        none,
                        E(2));
            case 7 ->
                three(
                        E(1),
                        none
                        ,
                        S(2));
            case 8 ->
                three(
                        S(1),
                        S(
                                none),
                        E(2));
            case 9 ->
                x = yes
                        ? a[9]
                        : S(1);
            case 10 ->
                x = S(yes)
                        ? 1
                                / zero
                        : S(1);
            case 11 ->
                x = E(no)
                        ? S(1)
                        : 1
                                / zero;
            case 12 ->
                x = (S(no)
                        ? E(1)
                        : E(2))
                        / zero;
            case 13 ->
                x = (S(yes)
                        ? E(1)
                        : 5)
                        / zero;
            case 14 -> {
                if (S(yes)
                        && a[9] > 1
                        || no) E(1);
            }
            case 15 -> {
                if (E(yes)
                        && (S(yes)
                                && text.isEmpty())) E(1);
            }
            case 16 -> {
                while (E(yes)
                        && 1 / zero
                                > S(2)) E(1);
            }
            case 17 -> {
                boolean b =
                        S(yes)
                        && E(yes)
                        && a[9] > 0;
            }
            case 18 ->
                some.next
                        .number =
                        S(1);
            case 19 ->
                some
                        .next
                        .number +=
                        S(1);
            case 20 ->
                make(E(0))
                        .number
                        = S(1);
            case 21 ->
                make(S(0))
                        .own[
                        E(1)]++;
            case 22 ->
                x = make(S(1))
                        .own[
                        E(1)]++;
            case 23 ->
                x += S(1)
                        / zero;
            case 24 ->
                x /=
                        S(1)
                        * zero;
            case 25 ->
                text = S("a")
                        + E(1)
                        + a[9]
                        + S(2);
            case 26 ->
                object =
                        (Integer)
                                S(object);
            case 27 ->
                object = two(
                        E(1),
                        (Integer)
                                object)
                        + S(2);
            case 28 ->
                object = new int[
                        S(2)]
                        [
                        E(-1)];
            case 29 ->
                object = new int[] {
                    S(1),
                    a[9],
                    E(2)
                };
            case 30 ->
                object = new int[][] {
                    {S(1)},
                    {E(2),
                        1 / zero},
                };
            case 31 ->
                object = new IllegalStateException(
                        text
                                .trim(),
                        S(new RuntimeException(
                                "cause")));
            case 32 ->
                l =
                        none
                        + S(1);
            case 33 ->
                l = S(1)
                        + none;
            case 34 ->
                l =
                        S(2L)
                        %
                        zero;
            case 35 -> {
                Supplier<String> s =
                        S(text)
                        ::trim;
            }
            case 36 -> {
                Function<Object, Integer> f =
                        S(o)
                                ::give;
            }
            case 37 ->
                object = switch (S(1)) {
                    case 1 ->
                        a[
                                9];
                    default -> S(2);
                };
            case 38 ->
                object = two(
                        E(1),
                        switch (E(1)) {
                            case 1 ->
                                S(3)
                                        / zero;
                            default -> 2;
                        });
            case 39 ->
                object = three(
                        switch (E(1)) {
                            case 1 -> S(3);
                            default -> 2; }, a[9], // behind a switch javac 25 has an entry that javac 17 has not
                        2);
            case 40 -> {
                int
                        y =
                        a[9]
                        + S(1);
            }
            case 41 -> {
                final
                int
                        y
                        = S(1)
                        + a[9];
            }
            case 42 -> {
                for (int i = 0;
                        i < a.length
                                + 1 / S(0);
                        i++) E(1);
            }
            case 43 -> {
                for (int i = 0;
                        i < S(1);
                        i +=
                                1
                                        / zero) E(1);
            }
            case 44 -> {
                do {
                    E(1);
                } while (
                    1
                            / zero
                            > S(1));
            }
            case 45 -> {
                switch (
                        a[9]
                        + S(1)) {
                    case 1:
                        E(1);
                }
            }
            case 46 -> {
                synchronized (
                        S(text)) {
                    E(1);
                }
            }
            case 47 -> {
                throw
                        E(yes)
                                ? S((RuntimeException) null)
                                : null;
            }
            case 48 -> {
                return
                        a[
                                S(9)];
            }
            case 49 -> {
                assert S(yes)
                        && a[9]
                                > 1
                        : "x";
            }
            case 50 -> {
                assert S(no)
                        : E(1)
                                + a[9];
            }
            case 51 ->
                x = a[0] =
                        a[9] =
                                S(1);
            case 52 ->
                x = a[
                        x = S(9)]
                        + E(x);
            case 53 ->
                x =
                        -a[9]
                        - S(1);
            case 54 ->
                x = S(1)
                        -
                        -a[
                                9];
            case 55 ->
                yes =
                        !(a[9] > 1)
                        & S(yes);
            case 56 ->
                yes = S(object)
                        instanceof String s
                        && s
                                .charAt(9) == 'x';
            case 57 ->
                S(
                        a[9]);
            case 58 ->
                x =
                        S(
                        a[
                                9]
                        );
            case 59 ->
                two(
                        S(E(1)),
                        S(
                                a[9]));
            case 60 ->
                object = some
                        .inner(
                                S(1))
                        .inner(
                                a[9])
                        .inner(S(2));
            case 61 ->
                object = List.of(
                        S(1),
                        2)
                        .get(
                                S(5));
            case 62 ->
                object = E(yes)
                        ? S(yes)
                                ? a[9]
                                : 1
                        : S(2);
            case 63 ->
                three(
                        E(1),
                        S(yes)
                                ? 2
                                : 3,
                        a[9]);
            case 64 ->
                three(
                        E(1),
                        a[9],
                        S(yes)
                                ? 2
                                : 3);
            case 65 ->
                none +=
                        S(1);
            case 66 ->
                none
                        ++;
            default -> E(0);
        }
        return x;
    }

    int give(Object o) {
        return 1;
    }

    @Coroutine
    FramesOfParts inner(int n) {
        V("inner");
        return n > 1 ? null : this;
    }

    @Coroutine
    static Object run() {
        for (int i = 0; i < 70; i++) {
            Yield.spawn(FramesOfPartsTasks.fails(i));
        }
        return 1;
    }
}
