// objects of other classes than their types say, joined to strings, tested, and told by assertions
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class PollutedUpdates {
    static class Box<T> {
        T t;
        private T hidden;
    }

    static class Words extends Box<String> {
        @Coroutine
        String inherited() {
            t += S("i");
            super.t += S("s");
            Words.this.t += S("q");
            return t;
        }
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> of(Object o) {
        List<Object> list = new ArrayList<>();
        list.add(o);
        return (List<T>) list;
    }

    @SuppressWarnings("unchecked")
    static <T> void fill(Box<T> box, Object o) {
        box.t = (T) o;
        box.hidden = (T) o;
    }

    @Coroutine
    static <T> T first(List<T> list) {
        V("first");
        return list.get(0);
    }

    @Coroutine
    static String joinedTo() {
        Box<String> box = new Box<>();
        fill(box, 5);
        box.t += S("x");
        box.hidden += S("y");
        Words words = new Words();
        fill(words, 6);
        return box.t + box.hidden + words.inherited();
    }

    @Coroutine
    static String joined(List<Integer> ints) {
        String q = "q";
        q += first(ints);
        String[] array = {"r"};
        array[S(0)] += first(ints);
        return q + array[0];
    }

    @Coroutine
    static String joinedStrings(List<String> strings) {
        String q = "q";
        q += first(strings);
        return q;
    }

    @Coroutine
    static String tested(List<Number> numbers) {
        return first(numbers) instanceof Integer n ? "int " + n : "no";
    }

    @Coroutine
    static void told(List<String> strings, boolean suspends) {
        if (suspends) {
            assert S(1) > 1 : first(strings);
        } else {
            assert S(1) > 1 : strings.get(0);
        }
    }

    @Coroutine
    static void run() {
        log(joinedTo());
        log(joined(of("i")));
        try {
            log(joinedStrings(of(5)));
        } catch (ClassCastException e) {
            log("joined strings");
        }
        log(tested(of("k")) + tested(of(3)));
        for (int i = 0; i < 2; i++) {
            try {
                told(of(5), i == 0);
            } catch (ClassCastException | AssertionError e) {
                caught(e);
            }
        }
    }
}
