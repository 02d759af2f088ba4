// case 56: capture helpers, raw types, unchecked casts around a suspension
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class WildcardCapture {
    static <T> void swap(List<T> list) {
        list.add(list.remove(0));
    }

    @Coroutine
    static <T> T rotate(List<T> list) {
        T first = list.remove(0);
        V(first);
        list.add(first);
        return list.get(0);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    @Coroutine
    static int raw(List list) {
        list.add("raw");
        V("raw");
        List<String> strings = (List<String>) list;
        strings.add(S("typed"));
        Map map = new TreeMap();
        map.put(S("k"), list);
        return ((List) map.get("k")).size();
    }

    private static final Map<String, Map<Integer, Map<Long, Map<Character, List<String>>>>> NESTED =
            Map.of("s", Map.of(1, Map.of(2L, Map.of('c', List.of("deep")))));

    @Coroutine
    static String nested() {
        Map<Character, List<String>> found = NESTED.get(S("s")).get(S(1)).get(S(2L));
        return found.get(S('c')).get(S(0));
    }

    interface Sink<T> {
        void put(T t);

        default Sink<? super T> above() {
            return this;
        }

        default Sink<? super List<T>> ofLists() {
            return list -> put(list.get(0));
        }
    }

    static <T> T either(T one, T other) {
        return one;
    }

    @Coroutine
    static <T> T given(T t) {
        V("given");
        return t;
    }

    /** What is above a type without a name is above what is below that, or anything. */
    @Coroutine
    static String above(Class<?> c, Sink<?> any, Sink<? super Integer> numbers, Sink<? extends Number> some) {
        Class<?> found = either(c.getSuperclass(), S(Object.class));
        log(c.getSuperclass().isAssignableFrom(S(Integer.class)) + " " + either(c.getSuperclass().getName(), S("")));
        log(either(any.above(), given(any)) == any);
        var kept = numbers.above();
        var lists = some.ofLists();
        V("kept");
        kept.put(1);
        log(either(numbers.above(), given(numbers)) == numbers);
        return found.getSimpleName() + (either(some.ofLists(), S(null)) == lists);
    }

    @Coroutine
    static Object run() {
        log(above(Integer.class, n -> {}, n -> log("put " + n), n -> {}));
        log(nested());
        List<?> list = new ArrayList<>(List.of(1, 2, 3));
        V("before");
        swap(list);
        log(list);
        Object o = rotate(list);
        log(o);
        Collections.reverse(list);
        V("after");
        log(raw(new ArrayList<String>()));
        @SuppressWarnings("unchecked")
        List<Integer> numbers = (List<Integer>) list;
        V("cast");
        numbers.add(S(4));
        Map<String, ? extends List<? super Integer>> deep = Map.of("a", new ArrayList<Number>());
        for (Map.Entry<String, ? extends List<? super Integer>> e : deep.entrySet()) {
            e.getValue().add(S(9));
            V(e);
        }
        return list.get(0) + "" + numbers + deep;
    }
}
