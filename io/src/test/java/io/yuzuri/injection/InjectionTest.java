package io.yuzuri.injection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.injection.Points.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A scheduler at each point at which something may fail: a full heap at each allocation and call of others' code, the
 * end of the stack at each method below a task's step, a failure at each call of the user's code. Whatever the point,
 * {@code run} ends, every {@code finally} is entered once, what fails in a task's step fails at most that task, if the
 * loop cannot go on, {@code run} throws why, and its thread is a plain one again.
 */
class InjectionTest {
    private static final long MOST_MILLIS = 10_000;
    private static final int NAMED = 20;

    private static final Logger LOGGER = Logger.getLogger("io.yuzuri.Scheduler");
    private static final Level BEFORE = LOGGER.getLevel();

    private final Rewritten loader = new Rewritten();
    private final List<String> wrong = new ArrayList<>();
    private int endless;
    private boolean isLeft;

    /** Thousands of failures would be told. */
    @BeforeAll
    static void saysNothing() {
        LOGGER.setLevel(Level.OFF);
    }

    @AfterAll
    static void saysWhatItSaid() {
        LOGGER.setLevel(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accepting", "Blocks", "Clients", "GivenUp", "Stopping"})
    void whateverFailsEveryTaskComesToItsEnd(String scenario) throws Exception {
        long begun = System.nanoTime();
        run(scenario, null, 0);
        run(scenario, null, 0);
        int[] points = new int[Kind.values().length];
        for (Kind kind : Kind.values()) points[kind.ordinal()] = Points.seen(kind);
        StringBuilder said = new StringBuilder(scenario + ":");
        for (Kind kind : Kind.values()) {
            said.append(' ').append(kind).append(' ').append(points[kind.ordinal()]);
            int before = wrong.size();
            for (int n = 1; n <= points[kind.ordinal()] && endless < 4; n++) run(scenario, kind, n);
            said.append(" (" + (wrong.size() - before) + " wrong)");
        }
        System.out.println(said + " " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertTrue(
                wrong.isEmpty(),
                () -> wrong.size() + ":\n" + String.join("\n", wrong.subList(0, Math.min(NAMED, wrong.size()))));
    }

    @SuppressWarnings("unchecked")
    private void run(String scenario, Kind kind, int n) throws Exception {
        Ledger ledger = new Ledger();
        Consumer<Ledger> program =
                (Consumer<Ledger>) loader.loadClass(InjectionTest.class.getPackageName() + "." + scenario)
                        .getConstructor()
                        .newInstance();
        Throwable[] failed = new Throwable[1];
        Thread thread = new Thread(null, () -> failed[0] = attempt(program, ledger), Points.THREAD);
        thread.setDaemon(true);
        Points.arm(kind, n);
        thread.start();
        thread.join(MOST_MILLIS);
        String problem = thread.isAlive()
                ? "never ends: " + Arrays.toString(thread.getStackTrace())
                : problem(ledger, failed[0]);
        if (problem == null) return;
        if (thread.isAlive()) endless++;
        Throwable thrown = Points.thrown();
        if (thrown == null) throw new AssertionError(scenario + " fails by itself: " + problem, failed[0]);
        wrong.add(scenario + ", " + thrown.getMessage() + (Points.isThrownInStep() ? ", in a step" : "") + ": "
                + problem + "; " + ledger + "; run throws " + failed[0] + places(thrown));
    }

    private Throwable attempt(Consumer<Ledger> program, Ledger ledger) {
        try {
            program.accept(ledger);
            return null;
        } catch (Throwable failure) {
            return failure;
        } finally {
            Points.leave();
            isLeft = isPlain();
        }
    }

    /** Whether the thread may begin a block without a task, as one that runs a scheduler may not. */
    private boolean isPlain() {
        try {
            Object block = loader.loadClass("io.yuzuri.Timeout")
                    .getMethod("after", Duration.class)
                    .invoke(null, Duration.ofDays(1));
            ((AutoCloseable) block).close();
            return true;
        } catch (Exception refused) {
            return false;
        }
    }

    private static String places(Throwable thrown) {
        StringBuilder places = new StringBuilder();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("io.yuzuri.") || name.equals(Points.class.getName())) continue;
            places.append("\n\tat ").append(frame);
            if (frame.getMethodName().equals("step") && name.equals("io.yuzuri.Loop")) break;
        }
        return places.toString();
    }

    private String problem(Ledger ledger, Throwable failed) {
        if (!isLeft && !isThrownIn("io.yuzuri.Seat", "leave")) return "its thread is still a scheduler's";
        if (!ledger.isBalanced()) return "not every finally was entered once";
        if (failed != null && Points.thrown() == null) return "it fails";
        if (failed instanceof AssertionError && isWhereItCannotEnd(Points.thrown())) return null;
        if (failed != null && !isFrom(failed, Points.thrown(), Collections.newSetFromMap(new IdentityHashMap<>()))) {
            return "run throws something else";
        }
        if (failed != null && Points.isThrownInStep() && !isThrownThrough("root")) return "the scheduler has ended";
        if (failed == null && !ledger.isDone("bystander") && !isThrownThrough("bystander")) {
            return "who has nothing to do with it is harmed";
        }
        return null;
    }

    /**
     * A stack does not end where a call hands its result on, if all that the call did before went deeper: a connection
     * that was accepted is given to its caller.
     */
    private static boolean isWhereItCannotEnd(Throwable thrown) {
        StackTraceElement entered = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith(Points.class.getName()))
                .findFirst()
                .orElseThrow();
        return thrown instanceof StackOverflowError
                && entered.getClassName().equals("io.yuzuri.Resumable")
                && List.of("done", "resumed").contains(entered.getMethodName());
    }

    /** To set a value of a thread that is there already needs nothing, so that it cannot fail. */
    private static boolean isThrownIn(String type, String method) {
        return Points.thrown() != null
                && Arrays.stream(Points.thrown().getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(type)
                                && frame.getMethodName().equals(method));
    }

    private static boolean isThrownThrough(String coroutine) {
        return Points.thrown() != null
                && Arrays.stream(Points.thrown().getStackTrace())
                        .anyMatch(frame ->
                                frame.getClassName().toLowerCase(Locale.ROOT).contains("tasks$" + coroutine));
    }

    /** Whether the one is the other, or knows it. */
    private static boolean isFrom(Throwable failed, Throwable thrown, Set<Throwable> seen) {
        if (failed == null || !seen.add(failed)) return false;
        if (failed == thrown || isFrom(failed.getCause(), thrown, seen)) return true;
        return Arrays.stream(failed.getSuppressed()).anyMatch(suppressed -> isFrom(suppressed, thrown, seen));
    }
}
