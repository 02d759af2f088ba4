package good;

import static good.support.Probe.*;
import static java.util.concurrent.CompletableFuture.completedFuture;

import io.yuzuri.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

public class TargetsOfYield {
    private static final class Secret {
        final int n;
        Secret(int n) { this.n = n; }
        public String toString() { return "secret " + n; }
    }
    static <T> T same(T t) { return t; }
    static <T> CompletableFuture<List<T>> done(T t) { return completedFuture(new ArrayList<>(List.of(t))); }

    static String take(List<Object> l, Supplier<Integer> s) { return l + " " + l.toArray().getClass().getSimpleName() + s.get(); }

    @Coroutine
    static <E> List<E> generic(E e) {
        List<E> list = Yield.await(completedFuture(new ArrayList<>()));
        list.add(e);
        return Yield.await(completedFuture(list));
    }

    @Coroutine
    static Supplier<Integer> returned() {
        return Yield.await(completedFuture(() -> 5));
    }

    @Coroutine
    static Object run() throws Exception {
        List<Object> l = Yield.await(completedFuture(Arrays.asList("a")));
        V("first");
        l.set(0, 1);
        log(l);
        Supplier<Integer> s = Yield.await(completedFuture(() -> 3));
        log(s.get());
        Function<Integer, Integer> f = Yield.call(() -> x -> x + 1);
        log(f.apply(S(3)));
        BooleanSupplier b = c(1) ? Yield.await(completedFuture(() -> true)) : Yield.await(completedFuture(() -> false));
        log(b.getAsBoolean());
        log(take(Yield.await(done("x")), Yield.await(completedFuture(() -> 4))));
        log(take(Yield.await(done("x")), S(null) == null ? Yield.call(() -> () -> 4) : null));
        log(returned().get());
        List<CharSequence> cs = Yield.<List<CharSequence>, RuntimeException>call(() -> Arrays.asList("a", "b"));
        cs.set(0, new StringBuilder("sb"));
        log(cs);
        List<Secret> secrets = Yield.await(completedFuture(new ArrayList<>()));
        secrets.add(new Secret(S(1)));
        log(secrets);
        List<? extends Number> some = List.of(1, 2);
        Number n = Yield.await(completedFuture(some.get(0)));
        log(n);
        log(generic("g"));
        Function<Secret, Secret> g = Yield.call(() -> x -> new Secret(x.n + 1));
        log(g.apply(new Secret(1)));
        int i = Yield.await(completedFuture(7));
        long wide = Yield.await(completedFuture(8));
        log(i + wide);
        List<Object> r = Yield.call(() -> Arrays.asList("late"), late -> late.clear());
        r.set(0, 5);
        log(r);
        Comparator<String> cmp = Yield.await(completedFuture(Comparator.comparing(String::length)));
        log(cmp.compare("a", "bb"));
        Map<String, List<Object>> map = Yield.await(completedFuture(new HashMap<>()));
        map.put("k", l);
        log(map);
        var v = Yield.await(completedFuture(new ArrayList<Integer>() { { add(9); } }));
        log(v.get(0));
        Runnable run = switch (S(1)) {
            case 1 -> Yield.await(completedFuture(() -> log("ran")));
            default -> throw new IllegalStateException();
        };
        run.run();
        String text = Yield.call(() -> { if (c(0)) throw new java.io.IOException("x"); return "read"; });
        return text;
    }

    static boolean c(int i) { return i == 1; }
}
