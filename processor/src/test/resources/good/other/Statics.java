package good.other;

/** Names to import statically that a task has, too. */
public final class Statics {
    public static final int SUSPENDED = 77;
    public static String done = "done";

    private Statics() {}

    public static int enter(int n) {
        return n + 1;
    }

    public static String resumed(String s) {
        return s + s;
    }
}
