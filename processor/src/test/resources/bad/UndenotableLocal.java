// case 55: variables whose types mention anonymous classes that cannot be named, whose members are used
package bad;

import io.yuzuri.*;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class UndenotableLocal {
    @Coroutine
    static int listed() {
        var l = Stream.of(1, 2) // error: [UndenotableType]
                .map(n -> new Object() {
                    int k = n;
                })
                .filter(o -> o.k > 1)
                .collect(Collectors.toList());
        Yield.pause();
        return l.get(0).k;
    }

    @Coroutine
    static int grouped(List<String> words) {
        var groups = words.stream() // error: [UndenotableType]
                .collect(Collectors.groupingBy(
                        String::length,
                        Collectors.mapping(
                                w -> new Object() {
                                    String word = w;
                                },
                                Collectors.toList())));
        Yield.pause();
        int all = 0;
        for (var group : groups.values()) {
            for (var each : group) all += each.word.length();
            Yield.pause();
        }
        return all;
    }

    @Coroutine
    static void looped(List<Integer> all) {
        for (var each : // error: [UndenotableType]
                all.stream()
                        .map(n -> new Object() {
                            int twice() {
                                return 2 * n;
                            }
                        })
                        .toList()) {
            Yield.pause();
            all.set(0, each.twice());
        }
    }
}
