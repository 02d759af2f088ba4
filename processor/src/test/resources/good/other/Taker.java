package good.other;

/** A public class whose constructor takes what only its package may name. */
public class Taker {
    private final Maker maker;

    public Taker(Maker maker) {
        this.maker = maker;
    }

    public String make() {
        return maker.make();
    }

    public static String made(Maker maker) {
        return maker.make();
    }

    /** What everybody may name. */
    public static class Known extends Maker {
        public Known() {}

        @Override
        String make() {
            return "known";
        }
    }
}

abstract class Maker {
    abstract String make();
}
