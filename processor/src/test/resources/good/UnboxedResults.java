// a box that a choice or an inferred call returns is unboxed where the coroutine's handlers see it fail
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class UnboxedResults {
    static <T> T same(T value) {
        return value;
    }

    @SuppressWarnings("unchecked")
    static <T> T unchecked(Object value) {
        return (T) value;
    }

    @Coroutine
    static int conditional(boolean none) {
        try {
            V("a");
            return none ? same((Integer) null) : 3;
        } catch (NullPointerException e) {
            return -1;
        }
    }

    @Coroutine
    static int arms(int n) {
        Integer none = null;
        try {
            V("a");
            return switch (n) {
                case 1 -> none;
                case 2 -> same((Integer) null);
                default -> 5;
            };
        } catch (NullPointerException e) {
            return -1;
        }
    }

    @Coroutine
    static boolean within(boolean none) {
        try {
            V("a");
            for (int i = 0; i < 3; i++) {
                if (i == 1) return none ? same((Boolean) null) : same(true);
            }
            return false;
        } catch (NullPointerException e) {
            return true;
        }
    }

    @Coroutine
    static int polluted(boolean is) {
        try {
            V("a");
            return is ? unchecked("x") : 3;
        } catch (ClassCastException e) {
            return -1;
        }
    }

    @Coroutine
    static int inferred(Object value) {
        try {
            V("a");
            return unchecked(value);
        } catch (NullPointerException e) {
            return -7;
        }
    }

    @Coroutine
    static Integer boxed(boolean none) {
        V("a");
        return none ? same((Integer) null) : (Integer) 3;
    }

    @Coroutine
    static Object run() {
        log(conditional(true) + conditional(false));
        log(arms(1) + arms(2) + arms(3));
        log(within(true) + "" + within(false));
        log(polluted(true) + polluted(false));
        log(inferred(5) + inferred(null));
        return boxed(true) + "" + boxed(false);
    }
}
