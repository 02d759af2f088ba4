// static members behind an expression: it is evaluated, and its value dropped
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

@SuppressWarnings("static")
public class StaticByExpression {
    private static int p;
    static int v;
    static int[] arr;
    static String s;
    StaticByExpression self;

    private static int pm(int a) {
        log("pm" + a);
        return a;
    }

    @Coroutine
    static int co(int a) {
        V("co");
        return a;
    }

    @Coroutine
    static StaticByExpression sus() {
        V("sus");
        return null;
    }

    static StaticByExpression nothing() {
        log("nothing");
        return null;
    }

    @Coroutine
    Object m(StaticByExpression other) {
        int t = other.co(1) + this.co(2) + (other).p + StaticByExpression.this.pm(S(3)) + this.self.p;
        other.p = S(4);
        this.p += S(5);
        other.p++;
        self.p--;
        return t + p;
    }

    @Coroutine
    static Object run() {
        p = 1;
        v = 0;
        arr = new int[3];
        s = "";
        log("1");
        nothing().v = S(1);
        log(2);
        nothing().v += S(2);
        log(3);
        nothing().arr[S(0)]++;
        log(4);
        nothing().s += S("x");
        log(5);
        sus().v = 3;
        log(6);
        sus().v++;
        log(7);
        sus().v += S(1);
        log(8);
        sus().v = S(3);
        log(9);
        int q = sus().v;
        log(10);
        q += nothing().v + S(1);
        q += S(nothing().v);
        q = S(1) + sus().v;
        nothing().arr[1] += S(2);
        nothing().arr = S(arr);
        q += nothing().v++;
        q += nothing().co(4) + sus().co(S(5)) + ((StaticByExpression) (Object) nothing()).co(q > 0 ? 6 : S(7));
        log("cast");
        try {
            q += ((StaticByExpression) S((Object) "no")).co(S(8));
        } catch (ClassCastException e) {
            log("no");
        }
        S(nothing()).co(9);
        int w = (nothing().v = S(7)) + (sus().v -= 2);
        return q + v + w + s + arr[1] + new StaticByExpression().m(null);
    }
}
