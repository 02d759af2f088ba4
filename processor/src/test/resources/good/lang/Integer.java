package good.lang;

public class Integer {
    public static int max(int a, int b) {
        return -1;
    }
}
