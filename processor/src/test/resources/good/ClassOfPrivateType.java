// getClass() of what stands for a private class is of that class (commons-lang3, AbstractFormatCache.ArrayKey)
// expect: S1, true, S2, false, S3, Key, S4, Key -> Key
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ClassOfPrivateType {
    private static class Key {
        int n;

        @Coroutine
        boolean same(Object other) {
            if (getClass() != (S(++n) == 0 ? null : other.getClass())) return false;
            return this.getClass() == other.getClass();
        }

        @Coroutine
        String name() {
            Class<? extends Key> mine = getClass();
            S(++n);
            return mine.getSimpleName();
        }
    }

    @Coroutine
    static String nameOf(Key key) {
        Class<? extends Key> type = key.getClass();
        S(++key.n);
        return type.getSimpleName();
    }

    @Coroutine
    static Object run() {
        Key key = new Key();
        log(key.same(new Key()));
        log(key.same("not a key"));
        log(key.name());
        log(nameOf(key));
        return key.getClass().getSimpleName();
    }
}
