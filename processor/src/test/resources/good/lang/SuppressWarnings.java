package good.lang;

public class SuppressWarnings {
    public static int max(int a, int b) {
        return -1;
    }
}
