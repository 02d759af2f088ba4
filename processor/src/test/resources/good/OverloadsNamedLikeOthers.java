// overloads and other methods whose names are put together from the same words
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;

public class OverloadsNamedLikeOthers {
    @Coroutine
    static int read(int n) {
        return S(n) + 1;
    }

    @Coroutine
    static int read(long n) {
        return S((int) n) + 2;
    }

    @Coroutine
    static int read_int() {
        return S(3);
    }

    @Coroutine
    static int Read_long() {
        return S(4);
    }

    @Coroutine
    static int Read() {
        return S(5);
    }

    @Coroutine
    static int READ(int[] n, String... s) {
        return S(n.length) + s.length;
    }

    @Coroutine
    static int read_int_2(int n) {
        return S(n) + 6;
    }

    @Coroutine
    static int read(Map.Entry<String, Integer> e) {
        return S(e.getValue()) + 7;
    }

    static class Entry {}

    @Coroutine
    static int read(Entry e) {
        V(e == null);
        return 8;
    }

    @Coroutine
    static int read_Entry(Entry e) {
        V(e == null);
        return 9;
    }

    @Coroutine
    static int read_entry_2() {
        return S(10);
    }

    @Coroutine
    static <intArray> int read(intArray[] a, intArray b) {
        return S(a.length);
    }

    @Coroutine
    static int Private() {
        return secret(S(11));
    }

    @Coroutine
    static int Static() {
        return secret(S(12));
    }

    @Coroutine
    static int private_() {
        return secret(S(13));
    }

    @Coroutine
    static int overloadsNamedLikeOthers() {
        return secret(S(14));
    }

    @Coroutine
    static int OverloadsNamedLikeOthersTasks() {
        return secret(S(15));
    }

    private static int secret(int n) {
        return n;
    }

    @Coroutine
    static Object run() throws Exception {
        int sum = read(1) + read(2L) + read_int() + Read_long() + Read() + READ(new int[2], "a") + read_int_2(3);
        sum += read(Map.entry("e", 4)) + read(new Entry()) + read_Entry(new Entry()) + read_entry_2();
        sum += read(new String[] {"x"}, "y") + Private() + Static() + private_() + overloadsNamedLikeOthers();
        return sum + OverloadsNamedLikeOthersTasks();
    }
}
