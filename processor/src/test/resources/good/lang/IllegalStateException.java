package good.lang;

public class IllegalStateException {
    public static int max(int a, int b) {
        return -1;
    }
}
