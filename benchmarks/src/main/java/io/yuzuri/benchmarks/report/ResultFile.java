package io.yuzuri.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file of results: JSON with a line for each sample, so that a change of one shows as a change of one line.
 *
 * <pre>
 * {"environment": {
 *   "java": "…"
 * },
 * "samples": [
 *   {"server":"io", …},
 *   {"server":"loop", …}
 * ]}
 * </pre>
 */
public final class ResultFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultFile() {}

    /** Reads a file as a record of results. */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(file.toFile(), type);
    }

    /** Writes a record of results, in a directory that is made if it is not there. */
    public static void write(Path file, Object results) throws IOException {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : JSON.valueToTree(results).properties()) {
            parts.add(quoted(part.getKey()) + ": " + lines(part.getValue()));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "{" + String.join(",\n", parts) + "}\n");
    }

    private static String lines(JsonNode part) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : part.properties()) {
            lines.add("  " + quoted(entry.getKey()) + ": " + entry.getValue());
        }
        if (part.isArray()) part.forEach(entry -> lines.add("  " + entry));
        String all = lines.isEmpty() ? "" : "\n" + String.join(",\n", lines) + "\n";
        return part.isArray() ? "[" + all + "]" : "{" + all + "}";
    }

    private static String quoted(String text) throws IOException {
        return JSON.writeValueAsString(text);
    }
}
