package bad;

import io.yuzuri.*;

@SuppressWarnings("static")
class StaticPrivateByExpression {
    private static int count;

    static class Other {
        static StaticPrivateByExpression some = some();
        static StaticPrivateByExpression none;
    }

    static class Silent {
        static StaticPrivateByExpression none;
    }

    private static int next(int n) {
        return count += n;
    }

    @Coroutine
    static int later(int n) {
        Yield.pause();
        return n;
    }

    static StaticPrivateByExpression some() {
        return null;
    }

    @Coroutine
    static int run(StaticPrivateByExpression it) {
        int n = it.later(it.next(it.count));
        n += Other.none.count; // error: [NotSupported]
        n += Silent.none.count;
        n += some().count; // error: [NotSupported]
        some().count = n; // error: [NotSupported]
        n += some().next(1); // error: [NotSupported]
        Runnable r = () -> some().count++; // error: [NotSupported]
        r.run();
        return some().later(n);
    }
}
