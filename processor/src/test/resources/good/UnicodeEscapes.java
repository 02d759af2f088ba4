// case 98: unicode escapes and letters beyond ASCII in the source
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class UnicodeEscapes {
    static String \u0061bc = "abc";

    @Coroutine
    static String größe(String straße) {
        String 名前 = \u0053("n\u0061me");
        char quote = '\u005c'';
        V("\u00e9\ud83d\ude00" + quote);
        return straße + 名前 + abc;
    }

    @Coroutine
    static Object run() {
        int \u0076 = S(\u0031) + E(2);
        return größe("ß" + v) + "😀" + S("→");
    }
}
