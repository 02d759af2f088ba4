package io.yuzuri.processor.programs;

/** The source of a class {@code app.Big} whose coroutine {@code run} is as large as one likes. */
public final class LargeMethod {
    private LargeMethod() {}

    /** A body with so many suspension points, in loops, branches and handlers. */
    public static String points(int points) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < points; i++) {
            switch (i % 5) {
                case 0 ->
                    body.append("int v")
                            .append(i)
                            .append(" = co(i + ")
                            .append(i)
                            .append("); sum += v")
                            .append(i)
                            .append(";\n");
                case 1 -> body.append("Yield.pause();\n");
                case 2 -> body.append("if (sum > 5) { sum += co(sum) * 2; } else { sum++; }\n");
                case 3 -> body.append("for (int j = 0; j < 2; j++) { sum ^= co(j); }\n");
                default ->
                    body.append(
                            i % 50 == 4
                                    ? "try { sum -= co(3); } catch (RuntimeException e) { sum = co(4); } finally { i++; }\n"
                                    : "sum -= co(3);\n");
            }
        }
        return body.toString();
    }

    /** The class with a body that may add to {@code sum} and use {@code i}. */
    public static String with(String body) {
        return """
            package app;
            import io.yuzuri.*;
            public class Big {
                // members
                @Coroutine
                static long run(int i) {
                    long sum = 0;
                    %s
                    return sum;
                }
                @Coroutine
                static int co(long x) {
                    if (x %% 2 == 0) Yield.pause();
                    return (int) (x * 31 %% 1000);
                }
                public static Object transformed() { return Scheduler.run(BigTasks.run(1)); }
                public static Object asWritten() { return Scheduler.builder().asWritten(true).run(BigTasks.run(1)); }
            }
            """.formatted(body);
    }
}
