package good.other;

import java.util.List;

class Unseen {
    public static int count = 1;
    public static final List<String> NAMES = List.of("a", "b");

    public static int next(int n) {
        return count += n;
    }

    public static <T> T same(T t) {
        return t;
    }
}
