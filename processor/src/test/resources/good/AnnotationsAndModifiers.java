// case 97: annotated, documented, deprecated coroutines with every modifier
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class AnnotationsAndModifiers {
    /**
     * Documented, with a tag and code that looks like an end: {@code *&#47;}.
     *
     * @param n unused
     */
    @Deprecated
    @Coroutine
    public static final int old(@SuppressWarnings("unused") final int n) {
        return S(n);
    }

    @SuppressWarnings({"unchecked", "rawtypes", "unused"})
    @Coroutine
    protected static synchronizedLike plain(java.util.List list) {
        java.util.List<String> strings = list;
        V(strings);
        return new synchronizedLike();
    }

    static class synchronizedLike {
        transient int n = 1;
        volatile int m = 2;
    }

    @SuppressWarnings("deprecation")
    @Coroutine
    static Object run() {
        @SuppressWarnings("unused")
        final int unused = S(1);
        /* a comment { with a brace */
        int kept = old(2); // S(3) in a comment
        String text = "S(4) in a \"string\" /* no comment */";
        V(text);
        String block =
                """
                a block of text with "quotes", \
                one line,
                  \t tabs and S(5)""";
        V(block);
        char quote = '"';
        char unicode = '\u0041';
        V(quote);
        synchronizedLike s = plain(new java.util.ArrayList<String>());
        return kept + s.n + s.m + "" + unicode;
    }
}
