// case 31: every kind of statement with a suspension as statement, as right-hand side, as returned operand
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class EveryStatement {
    static int field;
    int instance;

    @Coroutine
    static int returned(int k) {
        if (k == 0) return S(1);
        else if (k == 1) {
            int v = S(2);
            return v;
        }
        while (k < 10) {
            k = S(k + 4);
        }
        return k;
    }

    @Coroutine
    static Object run() {
        V("statement");
        int local = S(1);
        final String text = S("text");
        var inferred = S(2.5);
        int uninitialised;
        uninitialised = S(3);
        field = S(4);
        EveryStatement o = new EveryStatement();
        o.instance = S(5);
        int[] array = {0};
        array[0] = S(6);
        local += S(7);
        {
            V("block");
        }
        if (local > 0) V("then");
        if (local < 0) V("never");
        else V("else");
        while (local > 7) {
            V("while");
            local--;
        }
        do V("do");
        while (--local > 5);
        for (int i = 0; i < 2; i++) V("for" + i);
        for (String s : new String[] {"each"}) V(s);
        for (int n : List.of(8)) V(n);
        switch (local) {
            case 5:
                V("old switch");
        }
        switch (local) {
            case 5 -> V("arrow");
            default -> {
                V("never");
            }
        }
        label:
        V("labelled");
        try {
            V("try");
        } finally {
            V("finally");
        }
        synchronized (o) {
            local++;
        }
        ;
        class Local {
            int n = 9;
        }
        V("after class");
        log(new Local().n + uninitialised + inferred + text);
        return returned(0) + returned(1) + returned(2) + local + field + o.instance + array[0];
    }
}
