// case 26: class literals, array constructors, constructor references, clone, varargs references
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

public class ClassLiteralsAndReferences {
    final int n;

    ClassLiteralsAndReferences(int n) {
        this.n = n;
    }

    int minus(int m) {
        return n - m;
    }

    static String all(Object... objects) {
        return objects.length + "";
    }

    class Inner {
        @Override
        public String toString() {
            return "inner" + n;
        }
    }

    @Coroutine
    Object inner() {
        Supplier<Inner> s = Inner::new;
        V("inner");
        return s.get();
    }

    @Coroutine
    static Object run() {
        log(int.class + S(" ") + String[].class.getSimpleName() + List.class.getSimpleName() + void.class);
        IntFunction<int[][]> arrays = int[][]::new;
        Function<int[], Object> clone = int[]::clone;
        Function<Integer, ClassLiteralsAndReferences> make = ClassLiteralsAndReferences::new;
        ToIntBiFunction<ClassLiteralsAndReferences, Integer> minus = ClassLiteralsAndReferences::minus;
        Function<Object, String> one = ClassLiteralsAndReferences::all;
        BiFunction<Object, Object, String> two = ClassLiteralsAndReferences::all;
        Supplier<String> text = S("text")::trim;
        V("references");
        log(arrays.apply(2).length + "" + ((int[]) clone.apply(new int[] {S(1)})).length);
        log(minus.applyAsInt(make.apply(S(10)), S(3)));
        log(one.apply(1) + two.apply(1, 2) + text.get());
        return make.apply(4).inner();
    }
}
