// case 40: null merged with an element or a field, then used after a suspension
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class MergeOfNullAndElement {
    interface Start {
        String go(int n);
    }

    Integer boxed = 5;
    String text = "t";

    static String call(Start start) {
        return start == null ? "none" : start.go(3);
    }

    @Coroutine
    static String pick(boolean c) {
        Start[] starts = {n -> "go" + n};
        Start st = null;
        Runnable[] none = null;
        if (c) {
            st = starts[0];
            none = new Runnable[1];
        }
        V("picked");
        return call(st) + (none == null ? "" : none.length);
    }

    @Coroutine
    Object fields() {
        String[] strings = {"p", null};
        String str = strings[1];
        str += S("q");
        str += boxed + S(1);
        int unboxed = boxed;
        text += S(strings[0]) + unboxed;
        boxed += S(unboxed);
        return str + text + boxed;
    }

    @Coroutine
    static Object run() {
        log(pick(true));
        log(pick(false));
        return new MergeOfNullAndElement().fields();
    }
}
