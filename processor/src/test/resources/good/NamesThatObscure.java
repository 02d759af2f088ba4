// variables with the names of classes and packages, which mean the variable where both could be meant
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class NamesThatObscure {
    private static int secret(int n) {
        return n * 3;
    }

    static int plain(int n) {
        return n + 1;
    }

    private interface Hidden {
        int of(int n);
    }

    static class Over {
        int base = 2;

        @Coroutine
        int DISPATCH(int DISPATCH, int self) {
            int dispatch = S(DISPATCH);
            return dispatch + DISPATCH + self + base;
        }

        @Coroutine
        int of(int of, int arguments) {
            int DISPATCH = S(of);
            return DISPATCH + arguments;
        }
    }

    static class Under extends Over {
        @Override
        @Coroutine
        int DISPATCH(int self, int DISPATCH) {
            return S(self) - DISPATCH;
        }

        @Override
        @Coroutine
        int of(int self, int arguments) {
            return arguments - S(self);
        }
    }

    @Coroutine
    static int hoisted(int n) {
        int sum = 0;
        if (n > 0) {
            int NamesThatObscure = S(n), List = S(1), Map = 2, good = 3, java = 4, Private = 5, Access = 6, Collections = 7;
            V(NamesThatObscure);
            sum += NamesThatObscure + List + Map + good + java + Private + Access + Collections;
        }
        sum += plain(S(1)) + secret(2) + List.of(1, 2).size() + Map.entry(3, 4).getKey();
        Hidden h = k -> plain(k) + secret(k) + List.of(k).get(0);
        V(h.of(1));
        Function<Integer, Integer> f = java.util.Objects::requireNonNull;
        return sum + h.of(2) + f.apply(Collections.max(java.util.List.of(1, 5)));
    }

    @Coroutine
    static int carried(int n) {
        int sum = 0;
        for (int NamesThatObscure = 0; NamesThatObscure < n; NamesThatObscure++) {
            sum += plain(NamesThatObscure) + secret(NamesThatObscure);
            int[] good /* good */ = {1}, List[] = {{2}}; // List
            Hidden h = java -> java + plain(java) + secret(good[0]) + List[0][0];
            Hidden k = (final int Private) -> Private + secret(Private);
            BiFunction<Integer, Integer, Integer> b = (var java, var Map) -> java + Map + plain(java);
            sum += h.of(3) + k.of(4) + b.apply(5, 6);
            Object o = sum;
            if (o instanceof Integer NamesThatObscure_ && NamesThatObscure_ > 0) sum += plain(NamesThatObscure_);
            if (o instanceof Integer java && java > 0) sum += plain(java);
            try {
                if (n > 1) throw new IllegalStateException("x");
            } catch (IllegalStateException /* java */ java) {
                sum += plain(java.getMessage().length());
            }
            for (int java : good) sum += secret(java);
            Supplier<Integer> s = new Supplier<>() {
                @Override
                public Integer get() {
                    int java = plain(1), good = secret(java);
                    return java + good + add(1, 2, 3);
                }

                private int add(int java, int... good) {
                    return java + plain(good.length);
                }
            };
            sum += s.get();
        }
        V(sum);
        return sum + List.of(1).size();
    }

    @Coroutine
    static String string(String java) {
        V(java);
        String other = S("o");
        return other + java + String.valueOf(1);
    }

    @Coroutine
    static int list(List<Integer> list, int java) {
        V(list);
        int io = S(java), util = 1;
        List<Integer> more = new ArrayList<>(list);
        more.addAll(List.of(io, util));
        return more.size() + io;
    }

    @Coroutine
    static int bound(Object o) {
        if (!(o instanceof Integer NamesThatObscure)) return 0;
        V(NamesThatObscure);
        class Counter {
            int n = NamesThatObscure;

            int next() {
                return plain(n) + secret(n);
            }
        }
        V(1);
        return NamesThatObscure + plain(1) + new Counter().next();
    }

    /** {@code SUSPENDED} cannot be written short here, and not behind its class either. */
    @Coroutine
    static int behindItsClass(int SUSPENDED, int Resumable) {
        int DONE = S(SUSPENDED);
        return SUSPENDED + Resumable + S(DONE);
    }

    @Coroutine
    static Object run() throws Exception {
        Over over = new Over(), under = new Under();
        int sum = over.DISPATCH(1, 2) + under.DISPATCH(3, 4) + over.of(5, 6) + under.of(7, 8);
        return sum + hoisted(2) + carried(3) + string("s") + list(List.of(1), 2) + bound(4) + behindItsClass(5, 6);
    }
}
