// what += makes a string of is one before the right side is evaluated, whatever it is declared as
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

@SuppressWarnings("lossy-conversions")
public class CompoundStringsInOrder {
    private Object hidden;
    CharSequence open;
    static Object shared;

    @Coroutine
    static String grow(StringBuilder sb) {
        V("grow");
        sb.append("x");
        return "-";
    }

    @Coroutine
    static int growList(List<Object> list) {
        V(list.size());
        list.add(list.size());
        return list.size();
    }

    static CompoundStringsInOrder made(CompoundStringsInOrder it) {
        log("made");
        return it;
    }

    @Coroutine
    static Object run() {
        StringBuilder sb = new StringBuilder("1");
        Object o = sb;
        o += grow(sb);
        log(o);
        CharSequence cs = sb;
        cs += grow(sb) + grow(sb);
        log(cs);
        Comparable<?> comparable = 1;
        comparable += grow(sb);
        log(comparable);
        Serializable none = null;
        none += grow(sb);
        log(none);
        Object[] all = {sb, sb};
        int i = 0;
        all[i++] += grow(sb) + i;
        log(all[0] == sb);
        log(all[0]);
        log(all[1] += grow(sb));
        CompoundStringsInOrder it = new CompoundStringsInOrder();
        it.hidden = it.open = sb;
        made(it).hidden += grow(sb);
        made(it).open += "" + (shared = sb) + grow(sb);
        shared += grow(sb) + "!";
        log(it.hidden + " " + it.open + " " + shared);
        List<Object> list = new ArrayList<>();
        Object object = list;
        object += "n" + growList(list);
        log(object);
        String s = null;
        s += growList(list);
        s += 'c' + growList(list);
        Integer boxed = 3;
        boxed += growList(list);
        char c = 'a';
        c += growList(list);
        return s + boxed + c;
    }
}
