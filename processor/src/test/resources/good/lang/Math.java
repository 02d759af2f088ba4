package good.lang;

public class Math {
    public static int max(int a, int b) {
        return -1;
    }
}
