// case 58: old form switches with patterns, guards that read locals, bindings used after a suspension
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class OldPatternSwitches {
    @Coroutine
    static String go(Object o, int limit) {
        StringBuilder out = new StringBuilder();
        switch (o) {
            case Integer i when i > limit:
                out.append("big").append(S(i));
                break;
            case Integer i:
                V("small");
                out.append(i);
                break;
            case CharSequence s:
                out.append(s);
                V(s);
                out.append(s.length());
                break;
            default:
                return S("default");
        }
        return out.toString();
    }

    @Coroutine
    static Object run() {
        return go(S(10), 5) + go(1, 5) + go("text", S(0)) + go(1.5, 0);
    }
}
