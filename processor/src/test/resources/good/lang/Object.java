package good.lang;

public class Object {
    public static int max(int a, int b) {
        return -1;
    }
}
