package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code -Dyuzuri.churn.seconds=300} for as long as five minutes. */
class FullHeapTest {
    private static final int SECONDS = Integer.getInteger("yuzuri.churn.seconds", 8);

    private static String run(Class<?> program, String argument) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-Xss256k",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        argument)
                .redirectErrorStream(true)
                .start();
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aTaskThatFailsAsWrittenInAFullHeapKeepsNobodyWaiting() throws Exception {
        String said = run(FullOnce.class, "written").strip();
        assertTrue(said.endsWith("lived"), said);
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aFailureThatIsToldInAFullHeapEndsNoScheduler() throws Exception {
        String said = run(FullOnce.class, "told").strip();
        assertTrue(said.endsWith("lived"), said);
    }

    @Test
    @Timeout(660)
    void aSchedulerLivesInAFullHeapOnSmallStacksAndEveryTaskComesToItsEnd() throws Exception {
        String said = run(FullHeap.class, SECONDS + "000");
        Matcher figures = Pattern.compile("begun (\\d+) ended (\\d+) full (\\d+) deep (\\d+) lived")
                .matcher(said);
        assertTrue(figures.find() && figures.start() == 0, said);
        assertEquals(figures.group(1), figures.group(2), said);
        assertTrue(Integer.parseInt(figures.group(3)) > 0, said);
        assertTrue(Integer.parseInt(figures.group(4)) > 0, said);
        System.out.print(said);
    }
}
