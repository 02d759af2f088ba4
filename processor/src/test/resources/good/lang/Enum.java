package good.lang;

public class Enum {
    public static int max(int a, int b) {
        return -1;
    }
}
