// choices among a variable number of arguments of a private constructor
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

public class ChoicesAsVarargs {
    private static class Row implements Iterable<String> {
        private final List<String> all;

        Row(String... all) {
            this.all = Arrays.asList(all);
        }

        @SafeVarargs
        Row(int n, Supplier<String>... all) {
            this.all = new ArrayList<>();
            for (Supplier<String> each : all) this.all.add(n + each.get());
        }

        @Override
        public Iterator<String> iterator() {
            return all.iterator();
        }
    }

    @Coroutine
    static Object run() {
        String joined = "";
        for (int n : new int[] {1, 5, 7}) {
            for (String each : new Row(
                    (switch (n) {
                        case 1 -> "s";
                        case 5 -> {
                            V("five");
                            yield "t";
                        }
                        default -> "d";
                    }),
                    n > 1 ? "more" : "one",
                    S("u"))) {
                V(each);
                joined += each;
            }
        }
        for (String each : new Row(S(1), joined.isEmpty() ? () -> "empty" : () -> "full", joined::trim)) log(each);
        return joined;
    }
}
