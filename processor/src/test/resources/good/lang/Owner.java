package good.lang;

import static good.support.Probe.*;
import static java.lang.Math.abs;

import io.yuzuri.Coroutine;
import java.util.List;

/** Its package has classes of the names that every file knows from java.lang. */
public abstract class Owner implements Comparable<Owner> {
    private enum Color {
        RED,
        GREEN
    }

    private record Point(int x, int y) {}

    private interface Twice {
        int twice(int n);
    }

    private int secret = 5;

    private static <T extends Comparable<T>> T greater(T a, T b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    @Coroutine
    protected java.lang.Integer virtual(int n) {
        secret += S(n);
        return secret + Math.max(1, 2) + java.lang.Math.max(1, 2) + abs(-3);
    }

    @Coroutine
    static void nothing(java.lang.Object o) throws java.lang.Throwable {
        V(o);
    }

    @Coroutine
    static boolean isIt(java.lang.Character c, boolean b) {
        assert c > 1;
        return S(b) && S(c) == 'c';
    }

    @Coroutine
    public static java.lang.Object run() throws Exception {
        Object own = new Object();
        Integer mine = new Integer();
        V(own == null ? 0 : 1);
        var owner = new Owner() {
            @java.lang.Override
            public int compareTo(Owner other) {
                return 0;
            }
        };
        try {
            nothing(mine == null);
        } catch (java.lang.Throwable t) {
            V(t.getMessage());
        }
        int sum = owner.virtual(3) + greater(S(1), S(2));
        Point p = new Point(S(1), S(2));
        Color color = p.x == 1 ? Color.GREEN : Color.RED;
        Twice t = n -> n * 2;
        V(color.name());
        for (int i : List.of(1, 2)) sum += t.twice(S(i)) + p.y;
        switch (color) {
            case RED:
                V(1);
                break;
            case GREEN:
                V(2);
        }
        sum += switch (S("a")) {
            case "a" -> S(4);
            default -> 0;
        };
        return sum + (isIt('c', true) ? "yes" : "no") + java.lang.Class.class.getSimpleName();
    }
}
