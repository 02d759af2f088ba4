package io.yuzuri.benchmarks.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What something was measured on.
 *
 * @param javaVersion the servers' JDK, its first number
 * @param java its version in full
 */
public record Environment(int javaVersion, String java) {
    /** That of a java program. */
    public static Environment of(Path java) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("" + java, "-XshowSettings:properties", "-version")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String version = property(said, "java.specification.version");
        return new Environment(
                Integer.parseInt(version), property(said, "java.vm.name") + " " + property(said, "java.vm.version"));
    }

    private static String property(String settings, String name) {
        return settings.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(name + " = "))
                .map(line -> line.substring(name.length() + 3))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " in: " + settings));
    }

    /** As names and values, with others after them. */
    public Map<String, String> described(Map<String, String> more) throws IOException {
        Map<String, String> described = new LinkedHashMap<>();
        described.put("java", java);
        described.put("processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        described.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        described.put(
                "load average before",
                Files.readString(Path.of("/proc/loadavg")).strip());
        described.putAll(new TreeMap<>(more));
        return described;
    }

    private static String processor() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*: ", ""))
                    .orElse("unknown");
        }
    }
}
