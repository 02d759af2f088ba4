package good.lang;

public class Void {
    public static int max(int a, int b) {
        return -1;
    }
}
