// case 57: instanceof bindings whose scope flows out of the condition
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class BindingsFlowOut {
    record P(Object value) {}

    @Coroutine
    static String text(Object o) {
        if (!(o instanceof String s)) {
            return "not";
        }
        V("kept");
        return s + s.length();
    }

    @Coroutine
    static boolean accepts(P p) {
        return S(p.value() != null);
    }

    @Coroutine
    static Object run() {
        log(text("abc") + text(5));
        Object x = "start";
        while (!(x instanceof Integer n)) {
            x = S((Object) 12);
        }
        V(n + 1);
        Object o = new P("inside");
        if (o instanceof P p && accepts(p) && p.value() instanceof String t && S(t.length()) > 3) {
            log(t + p);
        }
        if (!(o instanceof P p) || !accepts(p)) {
            log("no");
        } else {
            V(p.value());
            log(p);
        }
        String r = o instanceof P p && S(true) ? S(p.value().toString()) : S("none");
        log(r);
        for (Object e : new Object[] {"a", 1, null}) {
            if (e instanceof final String s) {
                V(s);
                s.length();
                continue;
            } else if (S(e) instanceof Integer i && i > 0) {
                V(i);
            } else if (e == null) {
                break;
            }
            log(e);
        }
        boolean b = S((Object) "q") instanceof String q && q.length() == S(1);
        return b;
    }
}
