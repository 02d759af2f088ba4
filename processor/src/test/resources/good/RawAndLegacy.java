// case 56: raw types, deprecated members and static access through instances under suppressed warnings
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public class RawAndLegacy {
    @Deprecated
    static int old(int n) {
        return n + 1;
    }

    static int counter;

    @SuppressWarnings({"rawtypes", "unchecked", "deprecation", "static", "removal", "cast"})
    @Coroutine
    static String legacy(List raw) {
        List copy = new ArrayList(raw);
        copy.add(S("x"));
        for (Object o : copy) {
            V(o);
        }
        Iterator it = copy.iterator();
        while (it.hasNext()) {
            String s = (String) it.next();
            V((String) s);
        }
        RawAndLegacy none = null;
        none.counter += S(2);
        Integer boxed = new Integer(S(5));
        return copy.size() + "" + new RawAndLegacy().old(S(1)) + none.counter + boxed;
    }

    @SuppressWarnings("unused")
    @Coroutine
    static Object run() {
        counter = 1;
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<String> strings = (List) List.of(S("a"));
        int local = S(3);
        return legacy(strings) + local;
    }
}
