// case 28: the choice among overloads is that of the untransformed call
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class OverloadsUnchanged {
    static String m(byte b, int n) {
        return "byte";
    }

    static String m(int i, int n) {
        return "int";
    }

    static String m(long i, int n) {
        return "long";
    }

    static String m(Object o, int n) {
        return "Object";
    }

    static String m(String s, int n) {
        return "String";
    }

    static String m(Integer i, int n) {
        return "Integer";
    }

    static String p(Object o) {
        return "Object";
    }

    static String p(char[] chars) {
        return "char[]";
    }

    static String q(double d) {
        return "double";
    }

    static String q(Object o) {
        return "Object";
    }

    @Coroutine
    static Object run() {
        final byte small = 1;
        char c = 'c';
        log(m(1, S(1)) + m((byte) 1, S(1)) + m(small, S(1)) + m(1L, S(1)));
        log(m("s", S(2)) + m((Object) "s", S(2)) + m(Integer.valueOf(3), S(2)) + m(null == null ? 4 : 5, S(2)));
        log(m(c, S(3)) + m('d', S(3)) + m(1.5f, S(3)) + m(true ? 1 : 'x', S(3)));
        log(new StringBuilder().append('c').append(c).append(S(4)).append(c + 1).append(S('e')));
        log(p(S(new char[0])) + p(S((Object) null)) + p(null));
        log(q(S(5)) + q(S(Integer.valueOf(5))) + q(S('c')));
        String s = null;
        log(m(s, S(6)));
        return m(S((short) 7), E(7)) + m(S(true) ? 1 : null, S(8));
    }
}
