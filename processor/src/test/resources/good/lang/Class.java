package good.lang;

public class Class {
    public static int max(int a, int b) {
        return -1;
    }
}
