package good.lang;

public class Character {
    public static int max(int a, int b) {
        return -1;
    }
}
