// case 26: operands whose type comes from the parameter they are passed to
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

public class PolyOperandsSpilled {
    static int count(List<String> strings, int n) {
        strings.forEach(s -> log(s.length()));
        return strings.size() + n;
    }

    static int apply(Function<Integer, Integer> f, int n) {
        return f.apply(n);
    }

    static int length(Function<String, Integer> f, String s) {
        return f.apply(s);
    }

    static int orElse(Optional<Integer> o, int n) {
        return o == null ? -n : o.orElse(n);
    }

    static <K extends Comparable<K>, V> String sorted(Map<K, V> map, Comparator<? super K> by, int n) {
        List<K> keys = new ArrayList<>(map.keySet());
        keys.sort(by);
        return keys + "" + n;
    }

    static <T> T generic(Supplier<? extends T> s, T t) {
        return s.get() == null ? t : s.get();
    }

    @Coroutine
    static Object run() {
        log(count(List.of(), S(1)));
        log(count(new ArrayList<>(), S(2)));
        log(count(new ArrayList<>(List.of("a", "bb")), S(3)));
        log(apply(x -> x + 1, S(4)));
        log(length(String::length, S("five")));
        log(orElse(S(true) ? null : Optional.empty(), S(6)));
        log(orElse(Optional.empty(), S(7)));
        log(sorted(new HashMap<>(Map.of("b", 1, "a", 2)), Comparator.reverseOrder(), S(8)));
        log(sorted(Map.of(1, "x", 2, "y"), (p, q) -> q - p, S(9)));
        log(generic(() -> null, S("ten")));
        log(PolyOperandsSpilled.<Number>generic(() -> 1.5, S(11)));
        List<List<? extends Number>> lists = List.of(List.of(1), List.of(S(2.5)));
        return lists;
    }
}
