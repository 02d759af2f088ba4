// literals and comments that look like what the processor leaves in text, or that break lines for others than Java
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class OddText {
    static String hex(String s) {
        StringBuilder out = new StringBuilder();
        for (char c : s.toCharArray()) out.append(c > ' ' && c <= '~' ? "" + c : "<" + (int) c + ">");
        return out.toString();
    }

    @Coroutine
    static void marks() {
        String s = S("x") + """
            one //:7
              @lines Marks@ "@lines OddText@"
            `0` `1` `12`  #3# ‹0›
            //@lifted
            //@end
            }
            } // 12
            """;
        log(hex(s)); //:1
        /* //:2
           @lines Marks@ `0`
           `1` */
        log(hex("one //:7" + S("`0`") + "`1`" + '`' + "//@end")); // `2` //:3
        log(hex("@lines X@".replace("@", "`")));
    }

    @Coroutine
    static void local() {
        int n = S(3);
        class Loc {
            String text() { // { `0` }
                return """
                    //@end
                    }
                       } `3`
                    //@lifted""" + n;
            }
            /* } */
        }
        Yield.pause();
        log(hex(new Loc().text()));
        var anonymous = new Object() /* { */ {
            String text = """
                  a
                b""" + n;
        };
        Yield.pause();
        log(hex(anonymous.text));
    }

    @Coroutine
    static void endings() {
        String formFeed = "12", verticalTab = "12" + S("f");
        log(hex(formFeed + verticalTab + "12" + '' + "1 2 "));
        log(hex("""
ab.
c d.\
e\s.
tab	.
f .
""" + S(1) + "g"));
        // a comment  with  all  of     them
        log( /* more  of   them  */ hex("end"  +S(2)));
        log(hex(\u0022\u0022\u0022
            escaped \u0022\u0022 x
              `0`
            \u0022\u0022\u0022 + S(3) + "\u0022+\u0022" + '\u005c'' + "\\u0041\\" + S(4)));
        log(\u000a1 + S(5)); // line \u000a log(S(6));
        if (S(true)\u0029 \u007b log("braces"); \u007d
    }

    @Coroutine
    static Object bindings(Object o) {
        if (!(o instanceof String \u0061b)) return S(0);
        Yield.pause();
        if (o instanceof String /* c */ cd /* d */ && cd.length() > S(0)) log(cd + \u0061b);
        Supplier<String> later = () -> ab + \u0061\u0062;
        return later.get() + S(1);
    }

    static class Base {
        final int[] values;

        Base(int... values) {
            this.values = values;
        }

        int n() {
            return 1;
        }
    }

    interface Named { // {
        String name();
    }

    @Coroutine
    static Object braces() {
        var c = new Base(1 /* { */) { // { {
            int n = 3;
        };
        Yield.pause();
        class Local extends Base {
            final int own;

            Local(int own) {
                super(own);
                this.own = own;
            }
        }
        class Sub extends Local /* { */ implements Named /* { // */
        // {
        {
            Sub() /* { */ {
                /* super( */ super(S2("{") + 4);
            }

            public String name() {
                return "sub" + own;
            }
        }
        Yield.pause();
        log(new Base(S(1), /* ) { */ E(2) /* { */) /* { */ {
            @Override
            int n() {
                return super.n() + values.length; // }
            }
        }.n());
        log(new Base /* { */ ( /* { */ S(1) /* { */ ) { { log("initialised" + '{'); } }.values.length);
        return c.n + new Sub().name() + c.values[0];
    }

    static int S2(String s) {
        return s.length();
    }

    @Coroutine
    static Object run() {
        marks();
        local();
        endings();
        log(bindings("s"));
        log(bindings(1));
        return braces();
    }
}
