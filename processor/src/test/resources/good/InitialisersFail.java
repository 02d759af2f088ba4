// classes whose initialiser fails: an error where plain Java has it, before the suspension or after it
// fresh classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

@SuppressWarnings("static")
public class InitialisersFail {
    static int count;

    static class Holder {
        static InitialisersFail some = E((InitialisersFail) null);
    }

    static class HolderToo {
        static final int KNOWN = 1;
        static InitialisersFail some = E((InitialisersFail) null);
    }

    interface Fields {
        InitialisersFail SOME = E((InitialisersFail) null);
    }

    static class Taking implements Fields {
        @Coroutine
        static void assign() {
            SOME.count = S(3);
        }
    }

    static class Bad {
        static int field = 1 / E(0);

        static int call(int n) {
            return n;
        }
    }

    static class BadToo {
        static int field = 1 / E(0);
    }

    static class BadThree {
        static int field = 1 / E(0);

        static int call(int n) {
            return n;
        }
    }

    static class BadFour {
        static int other;
        static int field = 1 / E(0);
    }

    static void take(Object first, Object second) {
        log(first + ", " + second);
    }

    @Coroutine
    static void classes(int which) {
        switch (which) {
            case 0 -> take(Bad.field, S(1));
            case 1 -> Bad.field = S(1);
            case 2 -> Bad.call(S(1));
            case 3 -> BadToo.field = S(1);
            case 4 -> BadThree.call(S(1));
            case 5 -> BadFour.other += S(1);
            case 6 -> BadFour.field++;
            default -> log(new Bad[S(1)].length + (S((Object) "a") instanceof Bad ? 1 : 2));
        }
    }

    @Coroutine
    static Object run() {
        Holder.some.count = S(1);
        log(HolderToo.KNOWN + S(2));
        HolderToo.some.count += S(2);
        Taking.assign();
        log(count);
        for (int i = 0; i < 8; i++) {
            try {
                log("- " + i);
                classes(i);
            } catch (LinkageError e) {
                log(e.getClass());
            }
        }
        return null;
    }
}
