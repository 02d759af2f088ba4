package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a JVM does that is told to exit while a scheduler runs: programs in JVMs of their own. */
class ExitTest {
    private static final Duration LONG = Duration.ofHours(1);

    /** So long the JVM may take for anything but waiting for a grace. */
    private static final int SECONDS = 30;

    private static Task<Void> untilCancelled() {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    System.out.println("runs");
                    if (sleep(LONG)) return SUSPENDED;
                }
                resumed();
                return done(null);
            }
        };
    }

    /** {@code System.exit} in a task. */
    static final class Exits {
        public static void main(String[] arguments) {
            Scheduler.builder().shutdownOnExit(LONG).run(Hand.task(() -> {
                System.exit(3);
                return null;
            }));
        }
    }

    /** Has something to do behind {@code run}. */
    static final class GoesOn {
        public static void main(String[] arguments) {
            try {
                Scheduler.builder().shutdownOnExit(LONG).run(untilCancelled());
            } catch (TaskCancelled stopped) {
                LockSupport.parkNanos(50_000_000);
                System.out.println("behind");
            }
        }
    }

    /** Has a task that would go on for the whole grace. */
    static final class TakesItsTime {
        public static void main(String[] arguments) {
            Task<Void> idle = untilCancelled();
            Scheduler.builder()
                    .shutdownOnExit(LONG)
                    .finishedListener(task -> System.out.println("ended " + task))
                    .run(
                            new Hand<Void>() {
                                @Override
                                protected boolean step() throws Throwable {
                                    if (state == 0) {
                                        state = 1;
                                        Yield.spawn(idle);
                                        if (sleep(LONG)) return SUSPENDED;
                                    }
                                    resumed();
                                    return done(null);
                                }
                            }.named("root"));
        }
    }

    private static Process start(Class<?> program) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void anExitInATaskDoesNotWaitForItself() throws Exception {
        Process process = start(Exits.class);
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended);
        assertEquals(3, process.exitValue());
    }

    @Test
    void whatStandsBehindRunIsDoneBeforeTheJvmHalts() throws Exception {
        Process process = start(GoesOn.class);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("runs", said.readLine());
            process.toHandle().destroy(); // process.destroy() would close what it says, too
            assertEquals("behind", said.lines().collect(Collectors.joining()));
        }
        process.destroyForcibly();
    }

    @Test
    void aSecondSignalEndsAtOnce() throws Exception {
        Process process = start(TakesItsTime.class);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("runs", said.readLine());
            process.toHandle().destroy();
            assertEquals("ended root", said.readLine());
            process.toHandle().destroy();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertTrue(ended);
        }
    }
}
