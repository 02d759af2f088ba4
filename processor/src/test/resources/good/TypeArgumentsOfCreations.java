// type arguments that the user wrote for a constructor or a reference, beside what is waited for
package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;
import java.util.function.BiFunction;
import java.util.function.Function;

public class TypeArgumentsOfCreations {
    static String over(Object o) {
        return "Object";
    }

    static String over(String o) {
        return "String";
    }

    static class Made {
        <T> Made(T a, Function<T, String> f) {
            log(f.apply(a));
        }

        class Inner {
            <T> Inner(T a, Function<T, String> f) {
                log("inner" + f.apply(a));
            }
        }

        <T> String call(T a, Function<T, String> f) {
            return f.apply(a);
        }
    }

    @Coroutine
    static Object run() {
        new <Object>Made(S("s"), x -> over(x));
        Made made = new <Object>Made("s", x -> over(x));
        made.new <Object>Inner(S("i"), x -> over(x));
        BiFunction<String, Function<Object, String>, String> call = S(made)::<Object>call;
        log(call.apply("x", o -> over(o)));
        return S(made).<Object>call(S("k"), x -> over(x));
    }
}
