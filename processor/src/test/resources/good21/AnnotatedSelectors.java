// the type of a selector or of an operand is what it is, whatever annotations stand at it
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.lang.annotation.*;

public class AnnotatedSelectors {
    @Target(ElementType.TYPE_USE)
    @interface A {}

    enum E {
        ONE,
        TWO
    }

    @Coroutine
    static String text(@A String s) {
        return switch (s) {
            case "a" -> "constant";
            case String t when S(true) -> "guarded";
            case String t -> "other";
        };
    }

    @Coroutine
    static String number(@A Integer n) {
        return switch (n) {
            case 1000 -> "constant";
            case Integer t when S(true) -> "guarded";
            case Integer t -> "other";
        };
    }

    @Coroutine
    static String concatenation(@A Object o, java.lang.@A String s, @A Integer n) {
        @A StringBuilder b = new StringBuilder("b");
        String all = s + S("x") + n + o + b + S("y");
        all += S("z");
        @A String @A [] texts = {"t"};
        texts[0] += S(1);
        b.append(1);
        return all + texts[0];
    }

    @Coroutine
    static Object run() {
        log(text(new String("a")) + text("b"));
        log(number(Integer.valueOf("1000")) + number(2));
        return concatenation('o', "s", 1000);
    }
}
