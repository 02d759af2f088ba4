// anonymous classes in the types of variables: type arguments, arrays, conditionals, what a loop goes over
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class AnonymousClassesInTypes {
    private int field = 7;

    @Coroutine
    <T> Object typeArguments(T t, int n) {
        var l = List.of(new Object() {
            int k = n;
            T held = t;
        });
        V("list");
        T back = l.get(0).held;
        l.get(0).k += field;
        var map = Map.of("a", Optional.of(new Object() {
            int twice() {
                return 2 * l.get(0).k;
            }
        }));
        V("map");
        for (var each : map.values()) {
            V(each.get().twice());
        }
        Supplier<Integer> later = () -> map.get("a").get().twice() + l.get(0).k;
        V("later");
        return back + "" + later.get();
    }

    @Coroutine
    static int conditional(boolean b) {
        var x = b
                ? new Object() {
                    int n = 1;
                }
                : null;
        V("conditional");
        var y = S(b)
                ? new Object() {
                    int m = x.n;
                }
                : null;
        V("again");
        return b ? x.n + y.m : 0;
    }

    @Coroutine
    static int others(List<Integer> all) {
        int sum = 0;
        for (var each : List.of(new Object() {
            int k = all.size();
        })) {
            V("turn");
            sum += each.k;
        }
        var made = all.stream()
                .map(n -> new Object() {
                    int k = 5;
                })
                .collect(Collectors.toList());
        V("made");
        for (var each : made) sum += each.k;
        var lost = all.stream()
                .map(n -> new Object() {
                    int k = n;

                    @Override
                    public String toString() {
                        return "n" + n;
                    }
                })
                .filter(o -> o.k > 1)
                .collect(Collectors.toList());
        V(lost.toString());
        log(lost.get(0).toString() + lost.size());
        var copy = new ArrayList<>(lost);
        V(copy.size());
        var grouped = Stream.of("a", "bb", "cc")
                .collect(Collectors.groupingBy(w -> w.length(), Collectors.mapping(w -> new Object() {
                    final int length = 3;
                }, Collectors.toList())));
        V("grouped");
        return sum + grouped.get(2).get(1).length + grouped.size();
    }

    @Coroutine
    static Object run() {
        log(new AnonymousClassesInTypes().typeArguments("t", 3));
        log(conditional(true) + conditional(false));
        return others(List.of(1, 2, 3));
    }
}
