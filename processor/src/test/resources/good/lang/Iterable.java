package good.lang;

public class Iterable {
    public static int max(int a, int b) {
        return -1;
    }
}
