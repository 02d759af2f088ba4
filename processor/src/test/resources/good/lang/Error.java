package good.lang;

public class Error {
    public static int max(int a, int b) {
        return -1;
    }
}
