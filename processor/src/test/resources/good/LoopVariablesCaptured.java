// case 37: lambdas and anonymous classes hold the variable of their own iteration
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public class LoopVariablesCaptured {
    @Coroutine
    static Object run() {
        List<Supplier<String>> held = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            V("before " + name);
            held.add(() -> name);
            String upper = S(name.toUpperCase());
            held.add(new Supplier<>() {
                int asked;

                @Override
                public String get() {
                    return name + upper + ++asked;
                }
            });
        }
        for (int n : new int[] {1, 2}) {
            int square = S(n * n);
            held.add(() -> n + "^2=" + square);
            V("after");
        }
        StringBuilder all = new StringBuilder();
        for (Supplier<String> s : held) {
            all.append(S(s.get())).append(s.get()).append(' ');
        }
        return all.toString();
    }
}
