package good.other;

/** A public class whose superclass is not. */
public class Shown extends Hidden {}

abstract class Hidden {
    public static int shared;
    protected static int inherited = 2;
    public int count;

    public static int twice(int n) {
        return n * 2;
    }

    protected int half(int n) {
        return n / 2;
    }
}
