// case 16: ?: and switch expressions whose type comes from their target
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

public class ConditionalGenericTarget {
    static String show(Supplier<String> s) {
        return s.get();
    }

    @Coroutine
    static Object run() {
        boolean yes = S(true);
        List<String> list = yes ? new ArrayList<>() : S(List.of("a"));
        list.add("b");
        Optional<String> optional = yes ? Optional.empty() : S(Optional.of("c"));
        log(list);
        log(optional);
        log(show(S(yes) ? () -> "lambda" : () -> "other"));
        Supplier<Object> supplier = S(1) > 2 ? () -> "then" : list::size;
        List<? extends Number> numbers = S(yes) ? List.of(1, 2.5) : List.of();
        log(numbers);
        Comparable<?> mixed = S(yes) ? 1 : "one";
        log(mixed);
        return supplier.get();
    }
}
