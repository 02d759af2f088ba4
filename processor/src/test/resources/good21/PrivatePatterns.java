// cases 51, 58, 59: patterns of private classes in switches and instanceof, guards that suspend, null, fall-through
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

@SuppressWarnings("fallthrough")
public class PrivatePatterns {
    private sealed interface Msg permits Text, Pair, Ping, Wrapped {}

    private record Text(String s) implements Msg {}

    private record Pair(Msg left, Msg right) implements Msg {}

    private enum Ping implements Msg {
        ONCE,
        TWICE
    }

    private record Wrapped<T>(T inner, int n, boolean b, Object any) implements Msg {
        public int n() {
            if (n < 0) throw new IllegalStateException("negative");
            return n;
        }
    }

    record Open(Msg inside, String name) {}

    @Coroutine
    static String show(Msg m) {
        return switch (m) {
            case Text t when S(t.s().length()) > 3 -> "long " + t.s;
            case Text(String s) when s.isEmpty() -> "empty";
            case Text(var s) -> S("text ") + s;
            case Pair(Text(String a), Text(String b)) when E(a.length()) == b.length() -> a + b;
            case Pair(Text(String a), var r) -> a + "," + show(r);
            case Pair(Msg l, Msg r) -> show(l) + "&" + show(r);
            case Ping.ONCE -> S("ping");
            case Ping.TWICE -> "pingping";
            case Wrapped(String w, int n, boolean b, Object any) when b && S(n) == 1 -> w + n + any;
            case Wrapped(Integer w, int n, boolean b, String str) -> w + n + str;
            case Wrapped<?> w -> "wrapped " + w.inner;
        };
    }

    @Coroutine
    static String plain(Msg m) {
        String r = "";
        switch (m) {
            case Text(String s):
                r = s;
                break;
            case Ping p
            when p == Ping.ONCE:
                r = "once";
                break;
            case null, default:
                r = "other" + m;
        }
        V(r);
        switch (m) {
            case null -> r += "null";
            case Pair p -> {
                V("pair");
                r += p.left;
            }
            case Ping.TWICE -> r += "t";
            default -> r += S("d");
        }
        return r;
    }

    @Coroutine
    static String falling(Object o, String key, Integer boxed, Color color) {
        StringBuilder out = new StringBuilder();
        switch (o) {
            case Integer i
            when S(i) > 5:
                out.append("big");
                break;
            case Integer i
            when S(i) == 3:
                out.append("three");
                break;
            case String s
            when S(true):
                out.append("str");
                break;
            case Long l:
                out.append("long").append(S(l));
                break;
            default:
                out.append("def");
        }
        int hits = 0;
        switch (boxed) {
            case 1:
                hits++;
            case 7:
                hits += 10;
                V("seven");
            case 8:
                hits += 100;
                break;
            case Integer i
            when S(i) > 100:
                hits = -1;
                break;
            default:
                hits += 1000;
        }
        out.append(hits);
        switch (key) {
            case "a", "b" -> out.append("ab");
            case String s when S(s.length()) == 2 -> out.append("two");
            case String s -> out.append(s);
        }
        String b = switch (boxed) {
            case 1 -> "one";
            case 7 -> "seven";
            case Integer i
            when S(i) > 100 -> {
                try {
                    yield S("huge");
                } finally {
                    V("fin");
                }
            }
            case Integer i -> "i" + i;
        };
        String c = switch (color) {
            case RED -> "r";
            case GREEN -> "g";
            case Color k when S(k.ordinal()) == 1 -> "g!";
            case Color k -> S("b");
        };
        String n = switch (boxed) {
            case 7 -> "7";
            case null -> "nul";
            case Integer i when S(i) == 8 -> "8";
            case Integer i -> "?";
        };
        return out + b + c + n;
    }

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    @Coroutine
    static String instances(Object o, List<Msg> all) {
        StringBuilder out = new StringBuilder();
        if (o instanceof Text(String s) && s.length() > 1) out.append(s);
        if (!(o instanceof Pair(Text(var a), Msg r) && S(a.length()) > 0)) {
            V("no pair");
        } else {
            V(a + r);
        }
        if (o instanceof Open(Text(String t), String name)) out.append(t).append(name);
        while (o instanceof Pair(Msg l, Msg r)) {
            out.append(l);
            o = S(r);
        }
        if (o instanceof Text t) {
            out.append(all.stream().anyMatch(x -> x.equals(t)));
            all.removeIf(x -> x == t);
        }
        if (o instanceof Text t && all.stream().noneMatch(x -> x.equals(t))) out.append("gone");
        Msg any = all.isEmpty() ? Ping.ONCE : all.get(0);
        out.append(any instanceof Ping p ? p.name() : "-");
        return out.toString();
    }

    @Coroutine
    static Object run() {
        log(show(new Text("abcd")));
        log(show(new Text("")));
        log(show(new Text("ab")));
        log(show(new Pair(new Text("x"), new Text("y"))));
        log(show(new Pair(new Text("x"), Ping.ONCE)));
        log(show(new Pair(Ping.TWICE, new Text("q"))));
        log(show(new Wrapped<>("w", 1, true, 2.0)));
        log(show(new Wrapped<>(5, 1, true, "z")));
        log(show(new Wrapped<>(5, 1, false, 3)));
        try {
            show(new Pair(new Text("only"), null));
        } catch (NullPointerException e) {
            caught(e);
        }
        try {
            show(new Wrapped<>("w", -1, true, 2.0));
        } catch (MatchException e) {
            caught(e);
        }
        log(plain(new Text("t"))
                + plain(Ping.ONCE)
                + plain(Ping.TWICE)
                + plain(null)
                + plain(new Pair(Ping.ONCE, Ping.ONCE)));
        for (Object o : new Object[] {7, 3, 4, "s", 5L, 'c'}) log(falling(o, "a", 1, Color.RED));
        log(falling(1, "xy", 200, Color.GREEN));
        log(falling(1, "xyz", 7, Color.BLUE));
        log(falling(1, "b", 8, Color.BLUE));
        log(falling(1, "b", 9, Color.BLUE));
        try {
            falling(1, null, 9, Color.BLUE);
        } catch (NullPointerException e) {
            caught(e);
        }
        try {
            falling(1, "b", null, Color.BLUE);
        } catch (NullPointerException e) {
            caught(e);
        }
        Text t = new Text("tt");
        log(instances(t, new ArrayList<>(List.of(t))));
        log(instances(new Pair(t, Ping.ONCE), new ArrayList<>(List.of(t))));
        log(instances(new Open(t, "open"), new ArrayList<>()));
        try {
            show(null);
        } catch (NullPointerException e) {
            caught(e);
        }
        return "done";
    }
}
