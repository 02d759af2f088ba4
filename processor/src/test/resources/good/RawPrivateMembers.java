// cases 51, 56: private members of raw types
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class RawPrivateMembers {
    static class Held<T> {
        private T first;
        private List<T> all = new ArrayList<>();

        private Held() {}

        private Held(List<? super T> all, Comparable<T> order) {
            log(all + "" + order);
        }

        private List<T> add(List<String> names, T value) {
            all.add(value);
            log(names);
            return all;
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    @Coroutine
    static <H extends Held<String>> Object run() {
        List<? extends Number> numbers = List.of(S(1), 2);
        Comparable<?> order = S("x");
        H made = (H) new Held(numbers, order);
        H other = (H) new Held();
        ((Held<String>) made).first = S("f");
        List<Integer> wrong = List.of(3);
        Held raw = other;
        log(raw.add(wrong, S(4)));
        List kept = raw.add(wrong, "5");
        raw.all = kept;
        raw.first = numbers;
        log(new Held(S(numbers), order).first);
        log(((Held) made).add(numbers, S(6)).size());
        return raw.all.size() + "" + raw.first + kept;
    }
}
