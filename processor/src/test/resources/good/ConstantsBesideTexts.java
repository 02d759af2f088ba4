package good;

import static good.support.Probe.S;
import static good.support.Probe.V;
import static good.support.Probe.log;

import io.yuzuri.Coroutine;

/** Private constants that are texts, beside texts: javac would read both as one. */
public class ConstantsBesideTexts {
    private static final String OPEN = "`0`" + '"';
    private String t = "t";

    @Coroutine
    void both() {
        V(this.t + OPEN + " ");
        log(S("a") + OPEN + "(" + OPEN);
        log(OPEN + "x" + S(OPEN) + OPEN.length() + (OPEN + OPEN));
    }

    @Coroutine
    static Object run() {
        new ConstantsBesideTexts().both();
        return OPEN + "end";
    }
}
