// literals, names and comments that hold what code is made of
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;

public class TextThatLooksLikeCode {
    static final int BY_default = 1, MY_default = 3, instanceof_ = 5;

    static boolean f(String s) {
        return true;
    }

    static boolean g(String s) {
        return false;
    }

    static boolean f(char c) {
        return false;
    }

    @Coroutine
    static String brackets() {
        if (f("(") && g(")")) {
            Yield.pause();
            return "both";
        }
        if (f("[") || g("]")) log("one");
        if (f(/* ( */ "x") && g("y" /* ) */)) {
            Yield.pause();
            return "both of the second";
        }
        if (f('(') || f(')') && f("]")) {
            Yield.pause();
            return "both of the third";
        }
        int n = 0;
        String s = "(x";
        while (s.startsWith("(") && s.endsWith(")")) {
            Yield.pause();
            s = "x";
        }
        do {
            n++;
            Yield.pause();
        } while (s.startsWith("(") && s.endsWith(")") && n < 3);
        for (; s.startsWith("(x") && !s.endsWith(")"); s += ")") Yield.pause();
        return n + s;
    }

    @Coroutine
    static String labels(int n) {
        switch (n) {
            case BY_default:
                Yield.pause();
                return "one";
            case MY_default, instanceof_:
                Yield.pause();
                log("three or five");
        }
        switch (n + "") {
            case "default":
                Yield.pause();
                return "word";
            case "case default":
                return "words";
        }
        String word = switch (n) {
            case BY_default -> S("yes");
            case MY_default -> "no";
            default -> S("other");
        };
        return word + "other";
    }

    enum Kind {
        A_default,
        B_default
    }

    @Coroutine
    static String kinds(Kind kind) {
        switch (kind) {
            case A_default:
                Yield.pause();
                return "a";
        }
        return "none";
    }

    @Coroutine
    static int instances(Object o) {
        if (!(o instanceof Integer instanceof_)) return S(1);
        Yield.pause();
        String s = "instanceof";
        return instanceof_ + s.length();
    }

    private static <T> String twice(T t) {
        return "any " + t;
    }

    private static <T extends Number> String twice(T t) {
        return "number " + t;
    }

    private static <T extends Comparable<T>> String twice(T t) {
        return "comparable " + t;
    }

    private <E> int thrice(List<E> l) {
        return 1;
    }

    private <E extends ArrayList<?>> int thrice(E e) {
        return 2;
    }

    @Coroutine
    String overloads() {
        Object o = S("o");
        Number n = 1;
        List<String> list = List.of();
        ArrayList<String> array = new ArrayList<>();
        return twice(o) + twice(n) + twice("s") + thrice(list) + this.<ArrayList<String>>thrice(array);
    }

    @Coroutine
    static Object run() {
        log(brackets());
        log(labels(1) + labels(2) + labels(3) + labels(5));
        log(kinds(Kind.A_default) + kinds(Kind.B_default));
        log(instances(2) + instances("2"));
        return new TextThatLooksLikeCode().overloads();
    }
}
