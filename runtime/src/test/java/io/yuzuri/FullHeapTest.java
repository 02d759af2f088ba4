package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FullHeapTest {
    private static final int MILLIS = 2_000;

    @Test
    void aSchedulerLivesInAHeapThatIsFullAndEveryTaskComesToItsEnd() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullHeap.class.getName(),
                        "" + MILLIS)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher figures =
                Pattern.compile("begun (\\d+) ended (\\d+) full (\\d+) lived").matcher(said);
        assertTrue(figures.find(), said);
        assertEquals(figures.group(1), figures.group(2), said);
        assertTrue(Integer.parseInt(figures.group(3)) > 0, said);
    }
}
