package good.support;

import static good.support.Probe.log;

import io.yuzuri.Coroutine;
import java.util.List;
import java.util.function.Supplier;

/** Plain methods with several arguments, each an effect, for programs that want something to call. */
public final class Acts {
    private Acts() {}

    public static int sum(int... numbers) {
        int sum = 0;
        for (int number : numbers) sum += number;
        log("sum " + numbers.length + " " + sum);
        return sum;
    }

    public static String join(String first, Object... rest) {
        StringBuilder text = new StringBuilder().append(first);
        for (Object each : rest) text.append('/').append(Probe.text(each));
        log("join " + text);
        return text.length() > 40 ? text.substring(0, 40) : text.toString();
    }

    public static long mix(int a, long b, double c, String d) {
        log("mix " + a + " " + b + " " + c + " " + d);
        return a + b;
    }

    public static float blend(float a, byte b, double c, short d, char e) {
        log("blend " + a + " " + b + " " + c + " " + d + " " + e);
        return a + b / 4f;
    }

    public static boolean less(int a, Integer b) {
        log("less " + a + " " + b);
        return b != null && a < b;
    }

    public static Object any(Object value) {
        log("any " + Probe.text(value));
        return value;
    }

    public static String ask(Supplier<String> text) {
        log("ask");
        return text.get();
    }

    /** Which of several overloads is called. */
    public static String kind(int value) {
        log("int " + value);
        return "int";
    }

    public static String kind(long value) {
        log("long " + value);
        return "long";
    }

    public static String kind(char value) {
        log("char " + value);
        return "char";
    }

    public static String kind(double value) {
        log("double " + value);
        return "double";
    }

    public static String kind(Object value) {
        log("Object " + Probe.text(value));
        return "Object";
    }

    public static int size(List<Integer> list) {
        log("size " + list);
        return list.size();
    }

    /** Stands for a factory where the processor does not run. */
    public static <T> io.yuzuri.Task<T> spawned(Object... arguments) {
        throw new UnsupportedOperationException(Probe.text(arguments));
    }

    /** A resource that logs, and throws when closed if its number is odd. */
    public static final class Res implements AutoCloseable {
        private final int number;

        public Res(int number) {
            this.number = number;
            log("open " + number);
        }

        public int number() {
            return number;
        }

        @Override
        public void close() {
            log("close " + number);
            if (number % 2 != 0) throw new IllegalArgumentException("close " + number);
        }
    }

    /** A resource whose closing suspends. */
    public static final class Slow implements AutoCloseable {
        private final int number;

        public Slow(int number) {
            this.number = number;
            log("open slow " + number);
        }

        public int number() {
            return number;
        }

        @Override
        @Coroutine
        public void close() {
            Probe.V("close slow " + number);
            if (number % 2 != 0) throw new IllegalArgumentException("close " + number);
        }
    }
}
