// a captured local has the value that it has where the lambda or the class stands, whatever assigns it in the same statement
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

public class CapturedWhereItStands {
    record Hello(String name) {}

    static final List<Supplier<?>> kept = new ArrayList<>();

    static boolean keep(Supplier<?> supplier) {
        kept.add(supplier);
        log("keeps " + supplier.get());
        return true;
    }

    static <T> T call(Supplier<T> supplier) {
        return supplier.get();
    }

    @Coroutine
    static String branches(boolean c) {
        String id;
        if (c) {
            id = E("yes");
            keep(() -> "id=" + id);
        } else {
            (id) = E("no");
        }
        V("branched");
        return id;
    }

    @Coroutine
    static String bindings(Object m, List<String> users) {
        if (!(m instanceof Hello h) || users.stream().noneMatch(u -> u.equals(h.name()))) return "rejected";
        V("known");
        return h.name();
    }

    @Coroutine
    static int loopOfBindings(Iterator<?> all) {
        while (!(all.next() instanceof Integer n && keep(() -> n) && n > 1)) {
            log("small");
        }
        V("found");
        return n;
    }

    @Coroutine
    static String turns(List<String> lines) {
        Iterator<String> it = lines.iterator();
        StringBuilder o = new StringBuilder();
        while (it.hasNext()) {
            String line;
            synchronized (o) {
                line = it.next();
                Runnable r = () -> o.append(line);
                r.run();
            }
            V("turn");
            log(line);
        }
        return o.toString();
    }

    @Coroutine
    static int triedAndCaught(boolean fails) {
        int n;
        long wide;
        byte small;
        try {
            n = fails ? Integer.parseInt("x") : 7;
            wide = small = 3;
            IntSupplier anonymous = new IntSupplier() {
                final int copy = n;

                @Override
                public int getAsInt() {
                    return copy + n + (int) wide + small;
                }
            };
            class Local {
                int twice = n * 2;

                int all() {
                    return twice + n + anonymous.getAsInt();
                }
            }
            log(new Local().all());
            keep(() -> new Local().all());
        } catch (NumberFormatException e) {
            return S(-1);
        }
        V("between");
        return n + (int) wide + small;
    }

    @Coroutine
    static int pair(int a, int b) {
        V("pair");
        return a * 10 + b;
    }

    static int plain(int a, int b) {
        return a * 10 + b;
    }

    @Coroutine
    static int arguments(int i) {
        int x, y, z, w;
        int first = plain(x = i, call(() -> x));
        int second = pair(y = i + 1, call(() -> y));
        int third = plain(plain(z = i + 2, call(() -> z)), S(3));
        int fourth = plain(S(4), plain(w = i + 3, call(() -> w)));
        V("args");
        return first + second + third + fourth + x + y + z + w;
    }

    @Coroutine
    static boolean conditions(String s) {
        int n, m, k;
        if ((n = s.length()) > 1 && keep(() -> n) && S(n > 2) && (m = n + 1) > 2 && keep(() -> m + n)) {
            V("then");
            log(n + m);
        }
        boolean both = (k = s.length()) > 0 & keep(() -> k);
        V("late");
        return both && k > 0;
    }

    @Coroutine
    static String choices(int how) {
        String name;
        String chosen = switch (how) {
            case 1 -> {
                name = E("one");
                yield call(() -> name + "!");
            }
            case 2 -> call(() -> "two");
            default -> {
                name = "many";
                Supplier<Supplier<String>> nested = () -> () -> name;
                yield nested.get().get();
            }
        };
        V("chosen");
        String other;
        switch (how) {
            case 1:
                other = "1";
                keep(() -> other);
                break;
            default:
                other = "n";
                keep(other::length);
        }
        V("switched");
        return chosen + other;
    }

    @Coroutine
    static int headers(int limit) {
        int sum = 0;
        int end;
        for (int i = (end = E(limit)) - limit; i < call(() -> end); i++) {
            sum += i;
        }
        V("counted");
        int stop;
        for (int i = (stop = E(limit)) - limit; i < call(() -> stop); i++) {
            sum += S(i);
            int square;
            for (String s : List.of("a", "b")) {
                int once;
                once = s.length() + sum;
                keep(() -> once);
            }
            square = sum * sum;
            keep(() -> square);
        }
        return sum + end + stop;
    }

    @Coroutine
    int instance(int n) {
        int own;
        if (n > 0) {
            own = n;
            keep(() -> this.twice(own));
        } else {
            own = -n;
        }
        V("instance");
        return twice(own);
    }

    int twice(int n) {
        return 2 * n;
    }

    @Coroutine
    static <T> T returned(T value) {
        T held;
        if (S(true)) {
            return (held = value) == null ? null : call(() -> held);
        }
        throw new IllegalStateException();
    }

    @Coroutine
    static Object run() {
        kept.clear();
        log(branches(true) + branches(false));
        log(bindings(new Hello("ann"), List.of("bob", "ann")));
        log(bindings(new Hello("eve"), List.of("bob")) + bindings("no", List.of()));
        log(loopOfBindings(List.of("x", 1, 2).iterator()));
        log(turns(List.of("a", "b", "c")));
        log(triedAndCaught(false) + triedAndCaught(true));
        log(arguments(5));
        log(conditions("abc") + " " + conditions(""));
        log(choices(1) + choices(2).length() + choices(3));
        log(headers(3));
        log(new CapturedWhereItStands().instance(4) + new CapturedWhereItStands().instance(-4));
        log(returned("r"));
        kept.forEach(supplier -> log(supplier.get()));
        return null;
    }
}
