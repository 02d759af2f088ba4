package app;

/** Everything is static. */
@lombok.experimental.UtilityClass
class Utility {
    int count = 4;

    int help(int n) {
        return n + count;
    }

    class Inner {
        int k = 1;
    }
}
