// case 99: what the method no longer needs can be collected while it is suspended
// transformed only
// several tasks
// slow
// expect: true, true, true -> done
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.lang.ref.WeakReference;

public class DeadLocalsAreCollected {
    @Coroutine
    static boolean collected(WeakReference<?> reference) {
        for (int i = 0; i < 5 && reference.get() != null; i++) {
            System.gc();
            Yield.pause();
        }
        return reference.get() == null;
    }

    @Coroutine
    static byte[] large(int n) {
        Yield.pause();
        return new byte[n];
    }

    @Coroutine
    static Object run() {
        byte[] neverAcross = new byte[100_000];
        WeakReference<byte[]> first = new WeakReference<>(neverAcross);
        log(collected(first));
        byte[] across = new byte[100_000];
        WeakReference<byte[]> second = new WeakReference<>(across);
        Yield.pause();
        int length = across.length;
        log(collected(second));
        byte[] result = large(length);
        WeakReference<byte[]> third = new WeakReference<>(result);
        Yield.pause();
        result = null;
        log(collected(third));
        return "done";
    }
}
