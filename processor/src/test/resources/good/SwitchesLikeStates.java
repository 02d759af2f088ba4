package good;

import static good.support.Probe.*;

import io.yuzuri.Coroutine;

/** Switches whose labels are the numbers of states: what is received there is none of theirs. */
public class SwitchesLikeStates {
    @Coroutine
    static String named(int n) {
        switch (S(n)) {
            case 1:
                V("one");
                break;
            case 2:
                V("two");
        }
        return switch (E(n)) {
            case 0 -> "zero";
            case 1 ->
                switch (E(2)) {
                    case 0, 5 -> "a";
                    case 3 -> "b";
                    default -> "c";
                };
            case 2 ->
                switch (E(5)) {
                    case 0, 5 -> "d";
                    case 3 -> "e";
                    case 4 -> "f";
                    default -> "g";
                };
            case 3 ->
                switch (E(5)) {
                    case 5 -> "h";
                    default -> "i";
                };
            default -> "j";
        };
    }

    int own = 1;

    /** All that the field is ever given is the same field. */
    @Coroutine
    static String taken(SwitchesLikeStates from) {
        SwitchesLikeStates one = new SwitchesLikeStates();
        V("taken");
        one.own = from.own;
        switch (one.own) {
            case 0:
                V("zero");
                break;
            case 1:
                V("one");
        }
        return "" + one.own;
    }

    /** A number that is assigned just before a test. */
    @Coroutine
    static int numbered(boolean c) {
        int k = 1;
        if (!c) {
            if (S(true)) E(1);
            else V("one");
        }
        k = 5;
        if (!c) {
            if (S(k > 5)) E(2);
            else V("two");
        }
        return k;
    }

    @Coroutine
    static Object run() {
        return numbered(false)
                + named(1) + named(S(2)) + named(3) + taken(new SwitchesLikeStates());
    }
}
