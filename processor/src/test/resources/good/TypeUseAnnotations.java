// annotations on uses of types, wherever one may stand
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.lang.annotation.*;
import java.util.*;
import java.util.function.*;

public class TypeUseAnnotations {
    @Target(ElementType.TYPE_USE)
    @interface Nullable {}

    @Target({ElementType.TYPE_USE, ElementType.LOCAL_VARIABLE, ElementType.PARAMETER, ElementType.METHOD})
    @interface A {
        int[] value() default {};

        String s() default "";
    }

    static class Outer<T> {
        class Inner<U> {
            T t;

            Inner(T t) {
                this.t = t;
            }
        }

        static class SN {}
    }

    @Coroutine
    static @Nullable String f(
            @Nullable String @A [] @Nullable [] a,
            @A(1) List<@Nullable ? extends @A({2, 3}) CharSequence> l,
            final @A(s = "\"") int... v) {
        @A
        @Nullable
        String s = S(a[0][0]);
        @Nullable String @A(value = 1) [] b = new @Nullable String @A [S(2)];
        @A final var x = (@Nullable CharSequence) S(l.get(0));
        Outer<@Nullable String>.@A Inner<@A Integer> in =
                new Outer<@Nullable String>().new @A Inner<@A Integer>(S("t"));
        for (@A(5) CharSequence c : l) V(c);
        for (@A int i = 0, j @A [] = {1}; i < S(2); i++) V(i + j[0]);
        try (java.io.@A StringReader r = new java.io.@A StringReader(S("r"))) {
            V(r.read());
        } catch (java.io.@A IOException | @Nullable IllegalArgumentException e) {
            V(e);
        }
        Supplier<@A String> sup = String::new;
        Function<@A String, @Nullable String> fu = (@A String q) -> (@Nullable String & @A Comparable<@A String>) q;
        Object o = S((Object) "o");
        if (o instanceof @A String str && S(true)) V(str);
        boolean bo = o instanceof @A CharSequence;
        V(bo);
        int k[] @A [] = new int @A [1] @A [S(2)];
        @A List<@A String> q = List.<@A String>of(S("z"));
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<String> raw = (List) S(q);
        int old = S(3);
        Function<char[], String> make = @A String::new;
        Supplier<List<String>> makeList = @A ArrayList<@A String>::new;
        V(make.apply(new char[] {'m'}) + makeList.get());
        return s + b.length + x + in.t + sup.get() + fu.apply("f") + k[0].length + q + raw + old + v.length;
    }

    @Coroutine
    <@A T extends @Nullable Object & @A Comparable<@A T>> T g(@A TypeUseAnnotations this, T t)
            throws @A IllegalStateException {
        T u = S(t);
        return u;
    }

    @Coroutine
    static Object run() {
        return f(new String[][] {{"a"}}, List.of("c"), 1, 2) + new TypeUseAnnotations().g("x");
    }
}
