// case 29: a cast is checked after the call
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class CastsAfterCall {
    @SuppressWarnings("unchecked")
    static <T> List<T> pretend(List<?> list) {
        return (List<T>) list;
    }

    @Coroutine
    static <T> T first(List<T> list) {
        V("first");
        return list.get(0);
    }

    @Coroutine
    static Object run() {
        Object text = "text";
        Object number = 5;
        log((String) S(text));
        try {
            log((String) S(number));
        } catch (ClassCastException e) {
            caught(e);
        }
        log((byte) S(300));
        log((int) S('c') + (char) S(98));
        log((Integer) S(number) + (int) S((Integer) number));
        List<Object> raw = new ArrayList<>();
        raw.add(3);
        List<String> strings = pretend(raw);
        log(first(strings) == (Object) 3);
        try {
            String s = first(strings);
            log(s);
        } catch (ClassCastException e) {
            caught(e);
        }
        try {
            log(first(strings).length());
        } catch (ClassCastException e) {
            caught(e);
        }
        Runnable r = (Runnable & java.io.Serializable) () -> log("run");
        V("before run");
        r.run();
        return (long) S(2.9) + (Long) S(4L);
    }
}
