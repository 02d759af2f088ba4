package good.lang;

public class Record {
    public static int max(int a, int b) {
        return -1;
    }
}
