package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of the hard cases in {@code hard-cases.md}: its second column is collected from the programs'
 * {@code // case} comments, its third is written by hand. {@code -Dupdate=true} writes the second anew.
 */
class HardCasesTest {
    private static final int CASES = 102;
    private static final Path TABLE = Path.of("src", "test", "resources", "hard-cases.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path RUNTIME_TESTS = Path.of("..", "runtime", "src", "test", "java");
    private static final Pattern TEST = Pattern.compile("\\b\\w+Test\\b");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|([^|]*)\\|([^|]*)\\|$");

    @Test
    void everyHardCaseHasAProgramOrAReason() throws IOException {
        Map<Integer, String> programs = programs();
        Map<Integer, String> notes = notes();
        for (int number = 1; number <= CASES; number++) {
            String covered = programs.getOrDefault(number, "") + notes.getOrDefault(number, "");
            assertTrue(!covered.isBlank(), "case " + number + " has neither a program nor a note");
        }
    }

    @Test
    void theTableListsTheProgramsOfEachCase() throws IOException {
        String table = table();
        if (Boolean.getBoolean("update")) Files.writeString(TABLE, table);
        assertEquals(table, Files.readString(TABLE), "run with -Dupdate=true");
    }

    @Test
    void theTestsInTheNotesExist() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String note : notes().values()) {
            TEST.matcher(note).results().map(MatchResult::group).forEach(names::add);
        }
        try (Stream<Path> ours = Files.walk(TESTS);
                Stream<Path> ofRuntime = Files.walk(RUNTIME_TESTS)) {
            Stream.concat(ours, ofRuntime)
                    .forEach(file -> names.remove(file.getFileName().toString().replace(".java", "")));
        }
        assertEquals(Set.of(), names);
    }

    private static String table() throws IOException {
        Map<Integer, String> programs = programs();
        Map<Integer, String> notes = notes();
        String old = Files.readString(TABLE);
        StringBuilder table = new StringBuilder(old.substring(0, old.indexOf("| 1 |")));
        for (int number = 1; number <= CASES; number++) {
            table.append("| ").append(number).append(" | ");
            table.append(programs.getOrDefault(number, "")).append(" | ");
            table.append(notes.getOrDefault(number, "")).append(" |\n");
        }
        return table.toString();
    }

    private static Map<Integer, String> notes() throws IOException {
        return ROW.matcher(Files.readString(TABLE))
                .results()
                .collect(Collectors.toMap(
                        (MatchResult row) -> Integer.valueOf(row.group(1)),
                        row -> row.group(3).strip()));
    }

    private static Map<Integer, String> programs() {
        Map<Integer, String> programs = new TreeMap<>();
        Stream.of("good", "good21", "good25", "bad", "bad21", "bad25").forEach(directory -> {
            for (Program program : Program.in(directory)) {
                String name = directory + "/" + program.name();
                program.cases().stream()
                        .distinct()
                        .forEach(number -> programs.merge(number, name, (a, b) -> a + ", " + b));
            }
        });
        return programs;
    }
}
