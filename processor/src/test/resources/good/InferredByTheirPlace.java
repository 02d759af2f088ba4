// calls whose type only their place says: arms of a switch, conditions, results
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

public class InferredByTheirPlace {
    static final Map<String, Object> VALUES = Map.of("yes", true, "no", false, "five", 5, "text", "t");

    @SuppressWarnings("unchecked")
    static <T> T value(String key) {
        return (T) VALUES.get(key);
    }

    static <T> T same(T value) {
        return value;
    }

    @Coroutine
    static Object run() {
        String text =
                switch (S(1)) {
                    case 1 -> value("text");
                    default -> "other";
                };
        List<Number> numbers =
                switch (S(2)) {
                    case 1 -> same(new ArrayList<>());
                    default -> Objects.requireNonNull(new ArrayList<>(List.of(1, 2.5)));
                };
        int five =
                switch (S(3)) {
                    case 3: {
                        V("yields");
                        yield value("five");
                    }
                    default:
                        yield 0;
                };
        log(text + numbers + five);
        if (value("yes")) V("if");
        if (!(InferredByTheirPlace.<Boolean>value("no"))) V("not");
        if (five > 0 ? value("no") : value("yes")) V("choice");
        int turns = 0;
        while (value(turns < 2 ? "yes" : "no")) turns += S(1);
        do {
            turns += S(10);
        } while (value("no"));
        for (; value(turns < 20 ? "yes" : "no"); ) turns += S(5);
        try {
            if (value("text")) V("never");
        } catch (ClassCastException e) {
            log("cast");
        }
        log(turns);
        return text;
    }
}
