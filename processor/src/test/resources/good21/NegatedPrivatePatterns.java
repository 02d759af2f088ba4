// a condition that is taken apart because its pattern names a private record, and turned round
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NegatedPrivatePatterns {
    private sealed interface Form permits Dot, Pair {}

    private record Dot(int x, String s) implements Form {}

    private record Pair(Form a, Integer b) implements Form {}

    @Coroutine
    static String one(Object form, int limit) {
        while (!((form) instanceof Pair(Form a, Integer n))) return S("no pair");
        if (!(form instanceof Pair(Dot(int x, String s), Integer b))) {
            return "no dot in it";
        } else if (!(b > limit)) {
            do {
                limit += S(1);
            } while (!(form instanceof Pair(Dot d, Integer c)) || limit < 3);
            return "small" + limit;
        }
        for (int i = 0; !(form instanceof Dot(int y, String t)) && i < 2; i++) V(i);
        return switch (form) {
            case Dot d -> "never";
            case Pair p -> {
                while (!(p.a() instanceof Pair(Form f, Integer c))) {
                    yield S(s) + x;
                }
                yield "inner";
            }
            default -> "other";
        };
    }

    @Coroutine
    static String run() {
        StringBuilder all = new StringBuilder();
        Form[] forms = {new Dot(1, "abc"), new Pair(new Pair(new Dot(3, "c"), 4), 5), new Pair(new Dot(6, "d"), 7)};
        for (Form form : forms) all.append(one(form, S(1))).append(one(form, 9)).append(' ');
        return all.toString();
    }
}
