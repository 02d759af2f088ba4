package good.lang;

public class IncompatibleClassChangeError {
    public static int max(int a, int b) {
        return -1;
    }
}
