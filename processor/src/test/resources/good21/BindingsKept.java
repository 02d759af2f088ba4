// bindings of record patterns and of guards that later states use: of every type, captured, negated, in loops and switches
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;
import java.util.function.Supplier;

public class BindingsKept {
    record Flags(boolean on, Boolean boxed, char c, double d) {}

    record Pair(Object left, Object right) {}

    static boolean keep(Supplier<?> supplier) {
        log("keeps " + supplier.get());
        return true;
    }

    static <T> T call(Supplier<T> supplier) {
        return supplier.get();
    }

    @Coroutine
    static String components(Object o) {
        if (!(o instanceof Flags(boolean on, Boolean boxed, char c, var d)) || !keep(() -> on + "" + c)) {
            return "none";
        }
        V("known");
        return on + " " + boxed + c + d;
    }

    @Coroutine
    static String captured(Object o, List<String> users) {
        if (!(o instanceof Pair(String name, Pair(var x, Integer n))) || users.stream().noneMatch(u -> u.equals(name + n))) {
            return "rejected";
        }
        V(x);
        return name + n;
    }

    @Coroutine
    static String whichLoop(List<?> all) {
        int i = 0;
        while (!(all.get(i) instanceof Pair(Integer a, var b) && keep(() -> a) && a > 1)) {
            i++;
        }
        V("found");
        Supplier<Object> later = () -> a + "" + b;
        V("later");
        return i + "" + later.get();
    }

    @Coroutine
    static String guards(Object o) {
        return switch (o) {
            case Object x when x instanceof String s && s.length() > 1 && keep(() -> s) -> s + S("!") + s;
            case Object x when x instanceof Flags(boolean on, var b, var c, var d) && on -> S("on") + c + on + x;
            case Pair(Boolean on, Object right) when right instanceof Integer n && n > 3 -> {
                V(n);
                yield on + "" + n + call(() -> right);
            }
            case Pair(Boolean on, Object right) when !(right instanceof Integer n) || n < 0 -> S("not") + on + right;
            case Pair p when S(true) && p.left() instanceof String s && keep(() -> s) -> {
                V(s);
                yield call(() -> s + p);
            }
            default -> "other" + S(1);
        };
    }

    @Coroutine
    static String statements(Object o) {
        String all = "";
        switch (o) {
            case String s when s.length() > 2:
                all += S(s);
                break;
            case Flags(boolean on, Boolean boxed, char c, double d) when boxed == on:
                all += S(on) + "" + c;
                Supplier<String> later = () -> on + "" + boxed + d;
                V("flags");
                all += later.get();
                break;
            default:
                all += "default";
        }
        return all;
    }

    @Coroutine
    static String boundByGuards(Object o, Object p) {
        String all = switch (o) {
            case Integer i when !(p instanceof String s) || s.length() > 2 -> "n" + S(i);
            case Integer i when p instanceof String s ? s.length() > 1 : i > 3 -> "m" + S(i);
            default -> "d";
        };
        switch (o) {
            case Integer i when p instanceof String s:
                return all + s + S("!") + s + i;
            case String i when p instanceof Pair(String s, var t) && keep(() -> s + t) && i.length() > 0:
                V("x");
                Runnable r = () -> log(s + i);
                r.run();
                V("y");
                return all + s + t;
            default:
                break;
        }
        switch (o) {
            case String i when p instanceof String s -> all = all + s;
            case String i when p instanceof Pair(Integer n, var q) -> {
                if (n > 3) return all + n;
                all = all + q;
            }
            default -> {
                return "e" + all;
            }
        }
        V(all);
        return all;
    }

    @Coroutine
    static Object run() {
        for (Object o : List.of(1, "one")) {
            for (Object p : List.of("", "ab", "abc", new Pair("l", "r"), new Pair(1, 2), new Pair(4, 5))) {
                log(boundByGuards(o, p));
            }
        }
        log(components(new Flags(true, null, 'c', 1.5)) + components(new Flags(false, true, 'd', 0)) + components("x"));
        log(captured(new Pair("ann", new Pair(1, 2)), List.of("ann2")) + captured(new Pair("bob", new Pair(1, 2)), List.of("ann2")));
        log(whichLoop(List.of("no", new Pair(1, 2), new Pair(3, "end"))));
        for (Object o : List.of("long", "s", new Flags(true, true, 'c', 2), new Pair(true, 4), new Pair(false, -1),
                new Pair(true, "r"), new Pair("left", 1), 7)) {
            log(guards(o));
            log(statements(o));
        }
        return null;
    }
}
