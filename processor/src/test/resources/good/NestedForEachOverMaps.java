// case 46: nested enhanced for over maps; continue as first statement and inside catch
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class NestedForEachOverMaps {
    @Coroutine
    static Object run() {
        Map<String, Map<Integer, String>> maps = new TreeMap<>();
        maps.put("a", new TreeMap<>(Map.of(1, "x", 2, "y")));
        maps.put("b", new TreeMap<>());
        maps.put("c", new TreeMap<>(Map.of(3, "z")));
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, Map<Integer, String>> outer : maps.entrySet()) {
            V(outer.getKey());
            for (var inner : outer.getValue().entrySet()) {
                all.append(S(inner.getKey())).append(inner.getValue());
            }
            all.append(outer.getKey());
        }
        for (String s : List.of("skip", "take")) {
            if (s.equals("skip")) continue;
            all.append(S(s));
        }
        for (int n : List.of(1, 2, 3)) {
            try {
                if (n == 2) {
                    F("two");
                }
                V("n" + n);
            } catch (IllegalStateException e) {
                V("continue");
                continue;
            }
            all.append(n);
        }
        List<Integer> none = null;
        try {
            for (int n : S(none)) {
                log(n);
            }
        } catch (NullPointerException e) {
            caught(e);
        }
        return all.toString();
    }
}
