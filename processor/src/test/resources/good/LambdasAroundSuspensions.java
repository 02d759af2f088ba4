// case 37: lambdas, method references and anonymous classes that use parameters, fields, this and each other
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class LambdasAroundSuspensions {
    private String field = "f";
    static int counter;

    private String decorate(String s) {
        return "<" + s + field + ">";
    }

    @Coroutine
    <T extends Comparable<T>> List<T> sorted(List<T> in, Supplier<? extends List<T>> make) {
        List<T> out = make.get();
        V("made");
        in.stream().sorted().forEach(out::add);
        T first = out.get(0);
        V(first);
        return out.stream().filter(t -> t.compareTo(first) > 0).collect(Collectors.toList());
    }

    @Coroutine
    Object all(String parameter) {
        Function<String, String> f = this::decorate;
        Function<String, Function<String, String>> curried = a -> b -> a + b + parameter + this.field;
        V("functions");
        field = S("g");
        log(f.apply(parameter) + curried.apply("a").apply("b"));
        IntFunction<int[]> arrays = int[]::new;
        V(arrays.apply(2));
        String joined = IntStream.range(0, S(3)).mapToObj(i -> parameter + i).collect(Collectors.joining(","));
        log(joined);
        Supplier<Object> self = () -> new Object() {
            final String copy = field + parameter;

            @Override
            public String toString() {
                return copy + LambdasAroundSuspensions.this.field + counter++;
            }
        };
        V("self");
        log(self.get());
        Runnable[] chain = new Runnable[2];
        chain[0] = () -> {
            log("first");
            chain[1].run();
        };
        V("chain");
        chain[1] = () -> log("second " + field);
        chain[0].run();
        return sorted(List.of(3, 1, 2), ArrayList::new);
    }

    @Coroutine
    static Object run() {
        counter = 0;
        return new LambdasAroundSuspensions().all("p");
    }
}
