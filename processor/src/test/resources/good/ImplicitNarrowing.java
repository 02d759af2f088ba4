// case 18: compound assignments narrow, through temporaries too
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

@SuppressWarnings("lossy-conversions")
public class ImplicitNarrowing {
    static short field = 1;

    @Coroutine
    static Object run() {
        field = 1;
        byte b = 100;
        b += S(100);
        log(b);
        char c = 'a';
        c += S(1);
        log(c);
        int shift = 1;
        shift <<= S(33L);
        log(shift);
        short s = b > 0 ? S((short) 3) : 1;
        log(s);
        field *= S(1000.7);
        field *= S(100);
        log(field);
        int truncated = 7;
        truncated /= S(2.5);
        log(truncated);
        byte[] bytes = {1, 2};
        bytes[S(0)] += S(300);
        bytes[1] >>>= S(1);
        log(bytes);
        long big = 5;
        big += S(1.9f);
        log(big);
        Character boxed = 'x';
        boxed++;
        byte dozen = 12;
        byte narrow = S(true) ? dozen : 13;
        log(boxed);
        return narrow;
    }
}
