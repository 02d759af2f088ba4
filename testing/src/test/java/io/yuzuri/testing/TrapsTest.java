package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what java.nio does to a scheduler names the tests that say so. */
class TrapsTest {
    private static final Path TABLE = Path.of("../docs/runtime-traps.md");
    private static final List<String> MODULES = List.of("runtime", "io", "testing");
    private static final Pattern MARKED = Pattern.compile(
            "@\\w+(?:\\([^)]*\\))? // traps? ([0-9, ]+)\\n(?:\\s+@[^\\n]*\\n)*\\s+(?:final )?\\w[^\\n(]* (\\w+)\\(");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| ([^|]+) \\|(?: ([^|]*) )?\\|");

    @Test
    void theTableListsTheTestsOfEachTrap() throws IOException {
        Map<Integer, Collection<String>> tests = tests();
        List<String> lines = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line.replace("| |", "|  |"));
            if (row.matches()) {
                rows++;
                line = row(Integer.parseInt(row.group(1)), row.group(2), row.group(3), tests);
            }
            lines.add(line);
        }
        String table = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("update")) Files.writeString(TABLE, table);
        assertEquals(68, rows);
        assertEquals(table, Files.readString(TABLE), "run with -Dupdate=true");
    }

    private static String row(int number, String what, String said, Map<Integer, Collection<String>> tests) {
        Collection<String> found = tests.getOrDefault(number, List.of());
        boolean excused = said != null && said.startsWith("no test");
        assertTrue(excused != !found.isEmpty(), "trap " + number + " has tests " + found + " and says: " + said);
        return "| " + number + " | " + what + " | " + (excused ? said : String.join(", ", found)) + " |";
    }

    private static Map<Integer, Collection<String>> tests() throws IOException {
        Map<Integer, Collection<String>> tests = new TreeMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
                for (Path file : files.filter(f -> f.toString().endsWith("Test.java")
                                || f.toString().endsWith("Contract.java"))
                        .toList()) {
                    read(file, tests);
                }
            }
        }
        return tests;
    }

    private static void read(Path file, Map<Integer, Collection<String>> tests) throws IOException {
        String name = file.getFileName().toString().replace(".java", "");
        Matcher marked = MARKED.matcher(Files.readString(file));
        while (marked.find()) {
            for (String number : marked.group(1).strip().split("[, ]+")) {
                tests.computeIfAbsent(Integer.valueOf(number), each -> new TreeSet<>())
                        .add("`" + name + "." + marked.group(2) + "`");
            }
        }
    }
}
