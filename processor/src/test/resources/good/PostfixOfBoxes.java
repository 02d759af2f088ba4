// the value of a boxed x++ is the object that was there
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class PostfixOfBoxes {
    private Integer boxed = 1;

    static String over(int n) {
        return "int";
    }

    static String over(Integer n) {
        return "Integer";
    }

    static String over(Object n) {
        return "Object";
    }

    @Coroutine
    static Object run() {
        Integer[] a = {1000};
        Integer old = a[0];
        Integer other = Integer.valueOf(999 + E(1));
        log(a[S(0)]++ == other);
        a[0] = old;
        Object o = a[S(0)]++;
        log(o == old);
        a[0] = old;
        log(a[S(0)]++ == old);
        log(over(a[S(0)]--) + over(++a[S(0)]));
        List<Integer> list = new ArrayList<>(List.of(5, 1, 7));
        a[0] = 1;
        list.remove(a[S(0)]++);
        log(list);
        log((a[S(0)]++).hashCode());
        PostfixOfBoxes made = new PostfixOfBoxes();
        log(over(made.boxed++) + made.boxed);
        return over(S(made).boxed++) + made.boxed;
    }
}
