// annotations of variables whose type is inferred: their names are resolved in carried text
package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

public class AnnotatedVars {
    static final int N = 2;

    @Target({ElementType.LOCAL_VARIABLE, ElementType.PARAMETER})
    @interface Mark {
        String value() default "";

        Class<?> type() default Object.class;

        int[] n() default {};
    }

    @Coroutine
    static int marked(@Mark("p") int n) {
        V("w");
        {
            @Mark(type = ArrayList.class)
            var list = new ArrayList<>(List.of("a"));
            for (@Mark(n = {N, AnnotatedVars.N}) var each : list) log(each);
            BiFunction<Integer, Integer, Integer> sum = (@Mark var a, @Mark("b") var b) -> a + b;
            log(sum.apply(1, n));
        }
        @Mark(type = List.class)
        var waited = S(n);
        for (@Mark var each : S(List.of(1))) V(each);
        return waited;
    }

    @Coroutine
    static Object run() {
        return marked(1);
    }
}
