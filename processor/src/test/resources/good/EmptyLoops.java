// case 66: loops with empty bodies whose conditions suspend
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

@SuppressWarnings("empty")
public class EmptyLoops {
    static int n;

    @Coroutine
    static boolean more(int limit) {
        return S(++n) < limit;
    }

    @Coroutine
    static Object run() {
        n = 0;
        while (more(3))
            ;
        for (; more(6); )
            ;
        for (n = 10; more(12); V("update")) {}
        do {} while (more(15));
        for (String s : S(new String[] {"a", "b"})) {}
        {
        }
        ;
        if (S(true))
            ;
        else {
        }
        label:
        ;
        try {
        } finally {
            V("finally");
        }
        return n;
    }
}
