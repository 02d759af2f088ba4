// case 18: a constant is narrowed where a private field of an object that suspends takes it
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NarrowedIntoPrivateFields {
    private static final int CONSTANT = 98;

    private char letter;
    private byte small;
    private Short boxed;
    private static byte shared;

    @Override
    public String toString() {
        return "one";
    }

    @Coroutine
    static Object run() {
        NarrowedIntoPrivateFields one = new NarrowedIntoPrivateFields();
        S(one).letter = 97;
        log(one.letter);
        log(S(one).letter = CONSTANT);
        S(one).small = 'a' + 1;
        log(one.small);
        (S(one).boxed) = -3;
        log(one.boxed);
        S(one).small = S(true) ? one.small : 7;
        shared = S(false) ? one.small : 9;
        log((S(one).small = shared) + one.small);
        S(one).small = switch (S(1)) {
            case 1 -> 11;
            default -> 12;
        };
        return one.small;
    }
}
