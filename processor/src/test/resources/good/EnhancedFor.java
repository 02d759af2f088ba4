// case 46: enhanced for over arrays and Iterables, whose elements convert; assigning the variable; own iterables
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;

public class EnhancedFor {
    static final class Range implements Iterable<Integer> {
        final int end;

        Range(int end) {
            this.end = end;
        }

        @Override
        public Iterator<Integer> iterator() {
            log("iterator");
            return new Iterator<>() {
                int next;

                @Override
                public boolean hasNext() {
                    log("hasNext");
                    return next < end;
                }

                @Override
                public Integer next() {
                    log("next");
                    return next++;
                }
            };
        }
    }

    @Coroutine
    static <C extends List<String> & java.io.Serializable> int lengths(C strings) {
        int sum = 0;
        for (String s : strings) {
            sum += S(s).length();
        }
        return sum;
    }

    @Coroutine
    static Object run() {
        long sum = 0;
        for (long n : new Range(2)) {
            sum += S(n);
        }
        int[] array = {1, 2, 3};
        for (int n : array) {
            array = new int[] {9};
            n *= 2;
            sum += S(n);
        }
        for (double d : new float[] {1.5f}) {
            V(d);
        }
        for (Object o : new String[][] {{"x"}, {}}) {
            V(o);
        }
        for (char c : S("ab").toCharArray()) {
            V(c);
        }
        for (final var s : List.of("v")) {
            Runnable r = () -> log(s);
            V(s);
            r.run();
        }
        Object[] objects = List.of("p", 1).toArray();
        for (Object o : objects) {
            objects[1] = "changed";
            V(o);
        }
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        try {
            for (Integer n : list) {
                V(n);
                list.remove(n);
            }
        } catch (ConcurrentModificationException e) {
            caught(e);
        }
        log(lengths(new ArrayList<>(List.of("one", "three"))));
        return sum;
    }
}
