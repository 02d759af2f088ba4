// case 37: blocks of lambdas and classes with their own returns, loops, labels, yields and handlers
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

public class LambdaBodies {
    private int field = 1;

    private int helper(int n) {
        return field += n;
    }

    @Coroutine
    Object all(int parameter) throws Exception {
        int captured = S(2);
        IntUnaryOperator f = n -> {
            if (n == 0) {
                return captured;
            }
            outer:
            for (int i = 0; ; i++) {
                switch (i) {
                    case 3:
                        break outer;
                    case 1:
                        continue outer;
                    default:
                        n += i + captured;
                }
                try {
                    if (i == 2) return n * parameter;
                } finally {
                    n++;
                }
            }
            return helper(n);
        };
        V("lambda");
        log(f.applyAsInt(0) + f.applyAsInt(5));
        Callable<String> c = new Callable<>() {
            private int field = 100;

            @Override
            public String call() throws Exception {
                int local = helper(field++) + LambdaBodies.this.field;
                class Inner {
                    int twice() {
                        return local * 2 + captured;
                    }
                }
                String s =
                        switch (captured) {
                            case 2 -> {
                                yield "two";
                            }
                            default -> "other";
                        };
                return s + new Inner().twice() + toString() + field;
            }

            @Override
            public String toString() {
                return "callable";
            }
        };
        V("anonymous");
        log(c.call() + c.call());
        Runnable r = () -> field++;
        Runnable q = () -> {
            helper(1);
            this.field *= 2;
        };
        V("runnables");
        r.run();
        q.run();
        log(field);
        Function<Integer, Function<Integer, Integer>> curried = a -> {
            int sum = a + captured;
            return b -> {
                int product = sum * b;
                return product + parameter;
            };
        };
        int state = S(7);
        List<String> names = new ArrayList<>(List.of("bb", "a", "ccc"));
        names.sort(Comparator.comparing((String s) -> s.length()).reversed().thenComparing(s -> s + state));
        V(names);
        return curried.apply(S(3)).apply(4) + names.get(0);
    }

    @Coroutine
    static Object run() throws Exception {
        return new LambdaBodies().all(3);
    }
}
