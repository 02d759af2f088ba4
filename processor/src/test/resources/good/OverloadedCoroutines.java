// case 28: overloaded coroutines: the resolved one runs
// case 91
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class OverloadedCoroutines {
    @Coroutine
    static String c(int v) {
        return "int" + S(v);
    }

    @Coroutine
    static String c(long v) {
        return "long" + S(v);
    }

    @Coroutine
    static String c(Integer v) {
        return "Integer" + S(v);
    }

    @Coroutine
    static String c(Object v) {
        return "Object" + S(v);
    }

    @Coroutine
    static String c(int... v) {
        return "ints" + S(v.length);
    }

    @Coroutine
    static <T extends CharSequence> String c(T v) {
        return "text" + S(v.length());
    }

    @Coroutine
    static String c(List<? extends Number> v, int... more) {
        return "list" + S(v.size() + more.length);
    }

    static String c(boolean v) {
        return "plain" + E(v);
    }

    @Coroutine
    static Object run() {
        short s = 1;
        log(c(1) + c(s) + c('a') + c(1L) + c(1f));
        log(c(Integer.valueOf(1)) + c("abc") + c((Object) "abc") + c(new StringBuilder("ab")));
        log(c() + c(1, 2) + c(new int[3]));
        log(c(List.of(1)) + c(List.of(1.5), 2, 3));
        log(c(true) + c(S(false)));
        return c(c(c(7)));
    }
}
