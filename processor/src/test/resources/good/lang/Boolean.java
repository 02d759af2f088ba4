package good.lang;

public class Boolean {
    public static int max(int a, int b) {
        return -1;
    }
}
