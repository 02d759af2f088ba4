package good.support;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * What a program has to show for itself: effects, and suspension points that return a value. One run at a time; the
 * test sets the fields before each.
 */
public final class Probe {
    /** What {@link #next} answers: complete at once, let the others run, or wait until cancelled. */
    public static final int GO_ON = 0, PAUSE = 1, WAIT = 2;

    /** Is told every effect; throws what the run injects there. */
    public static Consumer<String> effect = text -> {};
    /** Is asked at every suspension point what it does this time. */
    public static IntSupplier next = () -> GO_ON;
    /** Is told that a suspension point resumes; throws what the run injects there. */
    public static Runnable resumed = () -> {};

    private Probe() {}

    public static void log(Object what) {
        effect.accept(text(what));
    }

    /** Logs an exception: its class and message, and those of what it suppressed. */
    public static void caught(Throwable failure) {
        effect.accept("caught " + text(failure));
    }

    /** Effects with a value: plain calls, never suspended. */
    public static int E(int value) {
        log("E" + value);
        return value;
    }

    public static long E(long value) {
        log("E" + value);
        return value;
    }

    public static double E(double value) {
        log("E" + value);
        return value;
    }

    public static float E(float value) {
        log("E" + value);
        return value;
    }

    public static byte E(byte value) {
        log("E" + value);
        return value;
    }

    public static short E(short value) {
        log("E" + value);
        return value;
    }

    public static char E(char value) {
        log("E" + value);
        return value;
    }

    public static boolean E(boolean value) {
        log("E" + value);
        return value;
    }

    public static <T> T E(T value) {
        log("E" + text(value));
        return value;
    }

    /** The same as suspension points. */
    @Coroutine
    public static int S(int value) {
        V("S" + value);
        return value;
    }

    @Coroutine
    public static long S(long value) {
        V("S" + value);
        return value;
    }

    @Coroutine
    public static float S(float value) {
        V("S" + value);
        return value;
    }

    @Coroutine
    public static double S(double value) {
        V("S" + value);
        return value;
    }

    @Coroutine
    public static byte S(byte value) {
        V("S" + value);
        return value;
    }

    @Coroutine
    public static short S(short value) {
        V("S" + value);
        return value;
    }

    @Coroutine
    public static char S(char value) {
        V("S" + value);
        return value;
    }

    @Coroutine
    public static boolean S(boolean value) {
        V("S" + value);
        return value;
    }

    @Coroutine
    public static <T> T S(T value) {
        V("S" + text(value));
        return value;
    }

    /** A suspension point without a value; all the others end here. */
    @Coroutine
    public static void V(Object name) {
        log(name);
        int how = next.getAsInt();
        if (how == PAUSE) {
            Yield.pause();
            resumed.run();
        }
        if (how == WAIT) {
            Yield.sleep(Duration.ofDays(1));
            resumed.run();
        }
    }

    /** A suspension point that throws an {@link IllegalStateException}, after it has resumed. */
    @Coroutine
    public static int F(String message) {
        V("F" + message);
        throw new IllegalStateException(message);
    }

    /** The same with a checked exception. */
    @Coroutine
    public static int IO(String message) throws IOException {
        V("IO" + message);
        throw new IOException(message);
    }

    /** The text of a value that is the same in every run: arrays by element, exceptions by class and message. */
    public static String text(Object value) {
        if (value instanceof Throwable failure) {
            return failure(failure);
        }
        if (value != null && value.getClass().isArray()) {
            String deep = Arrays.deepToString(new Object[] {value});
            return deep.substring(1, deep.length() - 1);
        }
        String text = String.valueOf(value);
        return text.indexOf('@') < 0 ? text : text.replaceAll("[\\w.$/]+@[0-9a-f]{4,8}\\b", "(object)");
    }

    /** The JVM describes the expression that was null, and names local classes, which are lifted, by their binary names. */
    private static boolean isOfTheJvm(Throwable failure, String message) {
        return failure instanceof NullPointerException && message.startsWith("Cannot ")
                || failure instanceof ClassCastException && message.startsWith("class ");
    }

    private static String failure(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        String message = failure.getMessage();
        if (message != null && !isOfTheJvm(failure, message)) {
            text.append(": ").append(message.replaceAll("(NullPointerException)(: Cannot .*|[.]$)", "$1"));
        }
        if (failure.getSuppressed().length > 0) {
            text.append(" suppressed ").append(Arrays.stream(failure.getSuppressed())
                    .map(Probe::text)
                    .toList());
        }
        if (failure.getCause() != null) {
            text.append(" caused by ").append(text(failure.getCause()));
        }
        return text.toString();
    }
}
