// case 63: switch over String, enum and boxed selectors, null among them, old form and arrows
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SwitchSelectors {
    enum Level {
        LOW,
        MID,
        HIGH
    }

    @SuppressWarnings("fallthrough")
    @Coroutine
    static String text(String s) {
        switch (s) {
            case "Aa":
                return S("first");
            case "BB":
                return S("same hash");
            case "":
                V("empty");
            default:
                return "default";
        }
    }

    @Coroutine
    static int level(Level l) {
        switch (l) {
            case LOW -> V("low");
            case MID, HIGH -> {
                V(l);
                return S(l.ordinal()) * 10;
            }
        }
        return -1;
    }

    @Coroutine
    static String boxed(Integer n, Character c, Byte b) {
        String out = "";
        switch (n) {
            case 1:
                out += S("one");
                break;
            case 128:
                out += S("big");
        }
        switch (c) {
            case 'x' -> out += S("x");
            default -> out += c;
        }
        switch (b) {
            case -1 -> {
                V("minus one");
                out += b;
            }
            case 1 -> throw new IllegalStateException("one");
            default -> {}
        }
        return out;
    }

    @Coroutine
    static Object run() {
        log(text("Aa") + text("BB") + text("") + text("C#"));
        log(level(Level.LOW) + level(Level.MID) + level(Level.HIGH));
        log(boxed(1, 'x', (byte) -1) + boxed(128, 'y', (byte) 0));
        try {
            text(null);
        } catch (NullPointerException e) {
            caught(e);
        }
        try {
            level(S((Level) null));
        } catch (NullPointerException e) {
            caught(e);
        }
        try {
            boxed(null, 'x', (byte) 0);
        } catch (NullPointerException e) {
            caught(e);
        }
        return boxed(0, 'z', (byte) 1);
    }
}
